/** The shape of server/data/formulations/*.yaml. For the generator and tests only: nothing that ships imports it. */
import { z } from 'zod';

const phrase = z.string().trim().min(2, '至少两个字');
const year = z.number().int().min(1950).max(2100);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '日期写作 2025、2025-10 或 2025-10-20');
const certainty = z.enum(['high', 'medium', 'low']);
const severity = z.enum(['error', 'warning', 'info', 'hint']);
const source = z.string().min(2);

const FORMULATION_KINDS = ['orientation', 'principle', 'list', 'title', 'initiative', 'institution', 'task'] as const;

const shared = {
  validFrom: date.optional(),
  validTo: date.optional(),
  successor: phrase.optional(),
  certainty: certainty.optional(),
  source: source.optional(),
};

/** What a text's block says holds for it unless it says otherwise. */
const entry = z.union([
  phrase,
  z.strictObject({
    text: phrase,
    ...shared,
    strict: z.boolean().default(false),
    also: z.array(phrase).default([]),
    note: z.string().optional(),
  }),
]);

export const formulationFile = z.strictObject({
  group: phrase,
  blocks: z.array(
    z.strictObject({
      kind: z.enum(FORMULATION_KINDS),
      ...shared,
      validFrom: date,
      certainty,
      source,
      /** Names of the leadership and the guiding thought: a slip is an error. */
      core: z.boolean().default(false),
      texts: z.array(entry).min(1),
    }),
  ),
});

const neighbours = { before: z.array(z.string().min(1)).default([]), after: z.array(z.string().min(1)).default([]) };
const years = { since: year.nullable().default(null), until: year.nullable().default(null) };
const evidence = { certainty, source };

export const wrongFile = z.strictObject({
  wrong: z.array(
    z
      .strictObject({ form: phrase, right: phrase, severity, quoted: z.boolean().default(false), ...years, ...neighbours, ...evidence })
      .refine((entry) => entry.severity !== 'error' || entry.certainty === 'high', '只有确定无疑的才能是 error')
      .refine((entry) => entry.severity === 'hint' || entry.certainty !== 'low', '不确定的至多是 hint'),
  ),
});

export const listFile = z.strictObject({
  lists: z.array(
    z.strictObject({
      name: phrase,
      members: z.array(z.string().min(1)).min(3),
      names: z.array(phrase).default([]),
      cue: z.array(z.string().min(1)).default([]),
      distinct: z.boolean().default(false),
      reorderOnly: z.boolean().default(false),
      severity: z.enum(['warning', 'info', 'hint']).default('warning'),
      ...years,
      ...evidence,
    }),
  ),
});

export const termFile = z.strictObject({
  expired: z.array(
    z
      .strictObject({
        form: phrase,
        to: year,
        successor: phrase,
        severity: z.enum(['warning', 'info', 'hint']).default('info'),
        quoted: z.boolean().default(false),
        ...neighbours,
        ...evidence,
      })
      .refine((entry) => entry.certainty !== 'low' || entry.severity === 'hint', '不确定的至多是 hint'),
  ),
  retrospective: z.array(phrase).min(1),
  variants: z.array(
    z.strictObject({
      use: phrase,
      avoid: z.array(phrase).min(1),
      quoted: z.boolean().default(false),
      ...years,
      ...neighbours,
      ...evidence,
    }),
  ),
});

export const wordFile = z.strictObject({
  source,
  joints: z.string().min(1),
  singles: z.string().min(1),
  /** Words of two characters, one after the other. */
  recent: z.string().refine((text) => text.length % 2 === 0, '每个词两个字'),
  words: z.record(z.string().length(1), z.string().min(1)),
});
