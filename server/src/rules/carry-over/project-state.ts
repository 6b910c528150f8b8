import type { Plan } from '../../plan/types';
import { lastYearOf, quoteOf } from '../otherPlaces';
import { defineRule } from '../rule';
import type { Match } from '../types';
import { type Work, worksOf } from '../works';

interface Standstill extends Match {
  readonly work: Work;
  readonly last: Work;
  readonly year: number;
}

const UNDER_WAY = 2;
const BUILT = 3;

const kept = new WeakMap<Plan, ReadonlyMap<string, Work>>();

/** Each project of a document in the furthest state it is given. */
function furthest(plan: Plan): ReadonlyMap<string, Work> {
  let made = kept.get(plan) as Map<string, Work> | undefined;
  if (made) return made;
  made = new Map();
  for (const work of worksOf(plan)) if ((made.get(work.name)?.stage ?? -1) < work.stage) made.set(work.name, work);
  kept.set(plan, made);
  return made;
}

/**
 * 同名项目的进展与上年文件相比倒退，或上年说开工、投产，今年又说。
 * A project of the same name goes backwards against last year's document, or starts or opens once more.
 */
export const projectState = defineRule<Standstill>({
  id: 'carry-over/project-state',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    const [document] = lastYearOf(context);
    const plan = document ? context.planOf(document.uri) : null;
    if (!document || !plan) return;
    const before = furthest(plan);
    const told = new Set<string>();
    for (const work of worksOf(context.plan)) {
      const last = before.get(work.name);
      // A clause left whole is carry-over/sentence's.
      if (!last || told.has(work.name) || last.clause === work.clause || !isStandstill(work.stage, last.stage)) continue;
      told.add(work.name);
      yield { at: work, work, last, year: document.meta.year ?? 0, related: [quoteOf(document, plan, last)] };
    }
  },
  explain({ work, last, year }, locale) {
    const again = work.stage === last.stage;
    if (locale === 'en') {
      return {
        what: `“${work.name}”: “${work.word}”, and ${again ? 'so it was' : `already “${last.word}”`} in the ${year} document`,
        why: again ? 'A project starts and opens once' : 'Its state has gone backwards',
        how: 'Check how far it has come, and write the state it is in now',
      };
    }
    return {
      what: `“${work.name}”本年写“${work.word}”，${year}年文件${again ? '也写' : '已写'}“${last.word}”`,
      why: again ? '同一项目开工、建成只有一次' : '项目状态比上年倒退',
      how: '核对实际进展，按目前状态改写；确属推迟的，说明原因',
    };
  },
});

function isStandstill(now: number, last: number): boolean {
  if (now === last) return now === 1 || now >= BUILT;
  return now < last && (last >= BUILT ? now <= UNDER_WAY : now === 0 && last > 0);
}
