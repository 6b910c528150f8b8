import assert from 'node:assert/strict';
import { type Formulation, formulationData } from '../../server/src/knowledge/formulations';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import { fold } from '../../server/src/rules/nearMiss';
import { randomNumbers } from '../randomNumbers';
import { lint } from './formulationLint';

/** Characters that a slip may put in: those of all formulations. */
const CHARACTERS = Array.from(new Set(formulationData.formulations.flatMap(({ text }) => Array.from(fold(text).text))));

type Slip = 'replaced' | 'left out' | 'put in' | 'swapped' | 'two replaced';

function slip(text: string, kind: Slip, chance: () => number): string {
  const at = (margin: number): number => {
    for (;;) {
      const place = Math.floor(chance() * (text.length - margin));
      // Marks are not what is misquoted.
      if (/^\p{Script=Han}+$/u.test(text.slice(place, place + margin + 1))) return place;
    }
  };
  const other = (not: string) => {
    for (;;) {
      const char = CHARACTERS[Math.floor(chance() * CHARACTERS.length)] as string;
      if (char !== not && /\p{Script=Han}/u.test(char)) return char;
    }
  };
  const replaced = (whole: string, place: number) => whole.slice(0, place) + other(whole[place] as string) + whole.slice(place + 1);
  const place = at(kind === 'swapped' || kind === 'put in' ? 1 : 0);
  if (kind === 'left out') return text.slice(0, place) + text.slice(place + 1);
  if (kind === 'put in') return text.slice(0, place + 1) + other(text[place] as string) + text.slice(place + 1);
  if (kind === 'swapped')
    return text.slice(0, place) + text.slice(place + 1, place + 2) + text.slice(place, place + 1) + text.slice(place + 2);
  if (kind === 'replaced') return replaced(text, place);
  let second = at(0);
  while (second === place) second = at(0);
  return replaced(replaced(text, place), second);
}

/** What is to be found where a slip that makes another word cannot be told from a wording of the place's own. */
const LOOSE: Readonly<Record<Slip, number>> = { replaced: 0.9, 'left out': 0.7, 'put in': 0.9, swapped: 0.98, 'two replaced': 0.85 };

const KINDS: readonly Slip[] = ['replaced', 'left out', 'put in', 'swapped', 'two replaced'];
const knowledge = createKnowledge();

/** A year in which the formulation is in use. */
function yearOf({ validFrom, validTo }: Formulation): number {
  return validTo === null ? 2026 : Math.max(Number(validFrom.slice(0, 4)) + 1, Math.min(2026, Number(validTo.slice(0, 4))));
}

function isFound(formulation: Formulation, wrong: string): boolean {
  const draft = `${yearOf(formulation)}年赤峰市国民经济和社会发展计划\n\n做好工作，要${wrong}，抓好落实。`;
  const read = parsePlan('file:///draft.txt', draft, { knowledge });
  const at = read.text.indexOf(wrong);
  return lint(read).some(({ start, end, severity }) => severity !== 'hint' && start < at + wrong.length && end > at);
}

/** Share of slips found, one of each kind in every formulation. */
function recall(formulations: readonly Formulation[], kind: Slip): number {
  const chance = randomNumbers(KINDS.indexOf(kind) + 1);
  const found = formulations.filter((formulation) => {
    const wrong = slip(formulation.text, kind, chance);
    return wrong === formulation.text || isFound(formulation, wrong);
  });
  if (process.env.PLANLINT_SHOW) {
    const chance2 = randomNumbers(KINDS.indexOf(kind) + 1);
    const missed = formulations.flatMap((formulation) => {
      const wrong = slip(formulation.text, kind, chance2);
      return found.includes(formulation) ? [] : [wrong];
    });
    console.log(kind, `${found.length}/${formulations.length}`, missed.slice(0, 60).join(' '));
  }
  return found.length / formulations.length;
}

describe('formulation rules: slips planted in every formulation of eight characters and more', () => {
  const long = formulationData.formulations.filter(({ text }) => fold(text).text.length >= 8);
  const strict = long.filter((formulation) => formulation.strict);
  const loose = long.filter((formulation) => !formulation.strict);

  it('reads every formulation itself as right', () => {
    const alarms = long.filter((formulation) => isFound(formulation, formulation.text)).map(({ text }) => text);
    assert.deepEqual(alarms, []);
  });

  for (const kind of KINDS) {
    it(`finds a character ${kind} in fixed wordings`, () => {
      const share = recall(strict, kind);
      assert(share >= 0.95, `${(100 * share).toFixed(1)}%`);
    }).timeout(20_000);
    it(`finds a character ${kind} in clauses with local wordings`, () => {
      const share = recall(loose, kind);
      assert(share >= LOOSE[kind], `${(100 * share).toFixed(1)}%`);
    }).timeout(20_000);
  }
});
