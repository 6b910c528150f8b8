import { type Formulation, formulationData, isForYear, type WrongForm } from '../../../server/src/knowledge/formulations';
import confusables from '../../../server/src/rules/generated/confusables.json';
import type { Read } from '../documents';
import { edit, find, quoteLiteral, replaceEach } from '../edits';
import { type Chance, type Fault, type Other, type Planter, pick } from '../fault';
import { targets } from './target';

/** One slip of the keyboard: a character left out, two turned round, or one mistaken for another of its sound or shape. */
function slip(text: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (text.length - 2));
  const [a = '', b = ''] = [text[at], text[at + 1]];
  const group = confusables.groups.find((each) => each.includes(a));
  const kind = pick(group ? ['drop', 'turn', 'confuse', 'confuse'] : ['drop', 'turn'], chance);
  if (kind === 'confuse')
    return (
      text.slice(0, at) +
      pick(
        [...(group ?? '')].filter((each) => each !== a),
        chance,
      ) +
      text.slice(at + 1)
    );
  return kind === 'drop' ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + b + a + text.slice(at + 2);
}

/** Every occurrence of some formulations, with one slip made in it. Longer ones first, so that none is counted within another. */
function* slips(document: Read, formulations: readonly Formulation[], chance: Chance): Iterable<Fault> {
  const year = document.facts.meta.year ?? 0;
  for (const { text, validFrom } of formulations) {
    if (Number(validFrom.slice(0, 4)) > year) continue;
    for (const { start, end } of find(document, new RegExp(quoteLiteral(text), 'gu'))) {
      if (/[\r\n]/u.test(document.plan.text.slice(start, end))) continue;
      const wrong = slip(text, chance);
      // A slip in the punctuation is not one of wording.
      if (wrong.replace(/[、“”，]/gu, '') === text.replace(/[、“”，]/gu, '')) continue;
      yield edit(document, start, end, wrong);
    }
  }
}

/** The right wording, wherever it stands, made into a form known to be wrong in the document's year. */
function* knownForms(document: Read, forms: readonly WrongForm[]): Iterable<Fault> {
  const year = document.facts.meta.year;
  for (const entry of forms) {
    if (year === null || !isForYear(entry, year)) continue;
    const outside = new RegExp(
      `${entry.before.length > 0 ? `(?<!${entry.before.map(quoteLiteral).join('|')})` : ''}${quoteLiteral(entry.right)}${entry.after.length > 0 ? `(?!${entry.after.map(quoteLiteral).join('|')})` : ''}`,
      'gu',
    );
    yield* replaceEach(document, outside, () => entry.form);
  }
}

const isGrave = ({ severity }: WrongForm): boolean => severity === 'error';

const grave: Planter = function* (document, chance) {
  yield* knownForms(document, formulationData.wrong.filter(isGrave));
  yield* slips(
    document,
    formulationData.formulations.filter(({ core }) => core),
    chance,
  );
};

const misquoted: Planter = function* (document, chance) {
  yield* knownForms(
    document,
    formulationData.wrong.filter((entry) => !isGrave(entry)),
  );
  yield* slips(
    document,
    formulationData.formulations.filter(({ core, strict }) => strict && !core),
    chance,
  );
};

const listOrder: Planter = function* (document, chance) {
  for (const list of formulationData.lists) {
    if (document.facts.meta.year === null || !isForYear(list, document.facts.meta.year)) continue;
    const mark = '[、，]?';
    for (const { match, start, end } of find(document, new RegExp(list.members.map(quoteLiteral).join(mark), 'gu'))) {
      if (/[\r\n]/u.test(document.plan.text.slice(start, end))) continue;
      const around = document.plan.text.slice(Math.max(0, start - 8), start) + document.plan.text.slice(end, end + 12);
      if (list.cue.length > 0 && !list.cue.some((cue) => around.includes(cue))) continue;
      const at = Math.floor(chance() * (list.members.length - 1));
      const [a = '', b = ''] = [list.members[at], list.members[at + 1]];
      const turned = match[0].replace(new RegExp(`${quoteLiteral(a)}(${mark})${quoteLiteral(b)}`, 'u'), (_, part: string) => b + part + a);
      if (turned !== match[0]) yield edit(document, start, end, turned);
    }
  }
};

const expired: Planter = function* (document, chance) {
  const { year, kind } = document.facts.meta;
  if (year === null || (kind !== 'annual-plan' && kind !== 'work-report' && kind !== 'plan-report')) return;
  // Where the year's tasks surely are.
  const ahead = new Set(targets(document).map(({ paragraph }) => paragraph));
  const places = document.plan.paragraphs.filter((each, i) => ahead.has(i) && each.kind === 'text' && each.text.endsWith('。'));
  for (const { form, to, quoted } of formulationData.expired) {
    if (year <= to || places.length === 0) continue;
    const { end } = pick(places, chance);
    const name = quoted && !/[“”]/u.test(form) ? `“${form}”` : form;
    // What the documents it follows still say is let pass.
    const others: readonly Other[] = [];
    yield { ...edit(document, end, end, `${pick(['要持续抓好', '要扎实做好', '今年要突出'], chance)}${name}各项工作。`), others };
  }
};

const variant: Planter = function* (document) {
  const { year } = document.facts.meta;
  for (const terms of formulationData.variants) {
    if (year === null || !isForYear(terms, year) || document.plan.text.split(terms.use).length < 3) continue;
    const avoid = terms.avoid[0] ?? '';
    if (!document.plan.text.includes(avoid)) yield* replaceEach(document, new RegExp(quoteLiteral(terms.use), 'gu'), () => avoid);
  }
};

export const formulation: Readonly<Record<string, Planter>> = {
  'formulation/expired': expired,
  'formulation/grave': grave,
  'formulation/list-order': listOrder,
  'formulation/misquoted': misquoted,
  'formulation/variant': variant,
};
