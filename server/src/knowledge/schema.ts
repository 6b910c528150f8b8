/** The shape of the YAML files in server/data. For the generator and tests only: nothing that ships imports it. */
import { z } from 'zod';

const name = z.string().trim().min(2, '名称至少两个字');
const year = z.number().int().min(1950).max(2100);

const certainty = z.enum(['high', 'medium', 'low']);
const measure = z.enum(['growth', 'level', 'increment', 'share', 'points']);
const dimension = z.union([
  z.enum([
    'ratio',
    'points',
    'money',
    'usd',
    'mass',
    'area',
    'floorArea',
    'length',
    'volume',
    'power',
    'energy',
    'coal',
    'people',
    'personTimes',
    'time',
    'concentration',
    'times',
  ]),
  z.templateLiteral(['count:', z.string().min(1)]),
]);

export const GROUPS = [
  '经济',
  '农业',
  '工业',
  '投资',
  '消费',
  '财政金融',
  '创新',
  '开放',
  '就业收入',
  '教育',
  '卫生',
  '社保',
  '生态',
  '能源',
  '基础设施',
  '城乡',
  '人口',
  '安全',
  '其他',
] as const;

const calibre = z.strictObject({
  id: z.string().min(1),
  name: name.nullable().default(null),
  aliases: z.array(name).default([]),
  marks: z.array(name).default([]),
  note: z.string().nullable().default(null),
});

const indicator = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id 用小写拉丁字母、数字和连字符'),
  name,
  aliases: z.array(name).default([]),
  dimensions: z.array(dimension).min(1),
  measures: z.array(measure).min(1),
  /** Empty for a coefficient, which has none. */
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  calibres: z.array(calibre).default([]),
  source: z.string().min(2).optional(),
  note: z.string().nullable().default(null),
});

/** server/data/indicators/*.yaml: one group a file; `source` holds for every entry without its own. */
export const indicatorFile = z.strictObject({
  group: z.enum(GROUPS),
  source: z.string().min(2),
  indicators: z.array(indicator).min(1),
});

/** server/data/variants.yaml: words that may stand for one another inside any name. */
export const variantFile = z.strictObject({
  source: z.string().min(2),
  variants: z.array(z.strictObject({ word: name, instead: z.array(z.string().min(1)).min(1), note: z.string().optional() })),
});

/** server/data/composites.yaml */
export const compositeFile = z.strictObject({
  source: z.string().min(2),
  composites: z.array(
    z.strictObject({
      name,
      aliases: z.array(name).default([]),
      parts: z.array(name).min(2),
      measure: measure.nullable().default(null),
    }),
  ),
});

/** server/data/units.yaml: `words` are equal in size; `toBase` as in the quantity layer. */
export const unitFile = z.strictObject({
  source: z.string().min(2),
  units: z.array(
    z.strictObject({
      words: z.array(z.string().min(1)).min(1),
      dimension,
      toBase: z.number().positive(),
    }),
  ),
  /** Plain counters: each is a dimension of its own, `count:家`. */
  counters: z.array(z.string().min(1)).min(1),
});

const demand = z
  .strictObject({
    row: z.number().int().positive().optional(),
    indicator: name,
    printed: name,
    measure,
    unit: z.string().min(1),
    baseYear: year.nullable().default(null),
    baseValue: z.number().nullable().default(null),
    endYear: year,
    op: z.enum(['=', '~', '>=', '<=']).nullable().default(null),
    endValue: z.number().nullable().default(null),
    mode: z.enum(['end', 'yearly', 'cumulative']),
    attribute: z.enum(['binding', 'expected']).nullable(),
    relation: z
      .strictObject({
        kind: z.enum(['sync', 'above']),
        other: name,
        margin: z.number().nullable().default(null),
        otherPlace: z.string().nullable().default(null),
      })
      .nullable()
      .default(null),
    note: z.string().nullable().default(null),
    source: z.string().min(2).optional(),
    certainty,
  })
  .refine((d) => (d.endValue === null) === (d.op === null), '有 endValue 就要有 op，反之亦然')
  .refine((d) => (d.baseValue === null) === (d.baseYear === null), '有 baseValue 就要有 baseYear，反之亦然');

/** server/data/frameworks/*.yaml: one framework a file. */
export const frameworkFile = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d+$/),
  title: z.string().min(4),
  ordinal: z.number().int().positive(),
  startYear: year,
  endYear: year,
  level: z.enum(['nation', 'province', 'city']),
  place: z.string().min(2),
  complete: z.boolean(),
  source: z.string().min(2),
  demands: z.array(demand).min(1),
});

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '日期写作 2025、2025-10 或 2025-10-20');
const meeting = z.strictObject({
  name,
  term: z.number().int().positive(),
  session: z.number().int().positive(),
  start: date,
  end: date.nullable().default(null),
  note: z.string().nullable().default(null),
  source: z.string().min(2),
  certainty,
});

/** server/data/calendar.yaml */
export const calendarFile = z.strictObject({
  periods: z.array(
    z.strictObject({
      ordinal: z.number().int().positive(),
      word: name,
      startYear: year,
      endYear: year,
      years: z.array(z.strictObject({ year, words: z.array(name).min(1), certainty })),
      note: z.string().nullable().default(null),
      source: z.string().min(2),
      certainty,
    }),
  ),
  congresses: z.array(
    z.strictObject({
      name,
      ordinal: z.number().int().positive(),
      start: date,
      end: date.nullable().default(null),
      source: z.string().min(2),
      certainty,
    }),
  ),
  plenums: z.array(meeting),
  sessions: z.array(meeting),
});
