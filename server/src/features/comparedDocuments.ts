import type { DocumentFacts } from '../corpus/types';
import { superiorFor, superiorPlace } from '../rules/superior';
import type { FeatureContext } from './context';
import { ownFacts } from './ownFacts';

/** What a draft is compared with: the plan or report of the year before, or the plans and reports of the government above. */
export type ComparedWith = 'lastYear' | 'superior';

/** Documents to compare the draft with, the one to compare first first; none where the corpus has none. */
export function comparedDocuments(context: FeatureContext, kind: ComparedWith): readonly DocumentFacts[] {
  const { plan, corpus } = context;
  if (kind === 'superior') return superiorFor({ plan, corpus, self: ownFacts(plan) })?.documents ?? [];
  const previous = corpus.previousPlan(plan.meta);
  return previous ? [previous] : [];
}

/** Why there is nothing to compare with, and what to put where. */
export function nothingToCompare({ plan, corpus, locale }: FeatureContext, kind: ComparedWith): string {
  const { year, place } = plan.meta;
  const en = locale === 'en';
  if (year === null)
    return en
      ? 'The draft does not tell which year it is for: name the year in its title'
      : '看不出草案是哪一年的：请在标题中写明年份，如“某某市2027年国民经济和社会发展计划”';
  const where = en
    ? 'put the file (.txt, .md, .plan.md) into the folder that is open, or name it under “corpus” in planlint.yaml'
    : '请把文件（.txt、.md、.plan.md）放进打开的文件夹；用了 planlint.yaml 的，要在 corpus 的范围内';
  if (kind === 'lastYear')
    return en
      ? `The corpus has no plan or report of ${year - 1}${place === null ? '' : ` for ${place}`}: ${where}`
      : `资料库中没有${place ?? '同一地方'}${year - 1}年的计划或报告。${where}`;
  const above = superiorPlace({ plan, corpus, self: ownFacts(plan) });
  if (above === null)
    return en
      ? 'The draft does not tell whose it is, or what lies above it: name the place in its title'
      : '看不出草案的上级是哪里：请在标题中写明地名（旗县区的写明所属的市）';
  return en
    ? `The corpus has no plan or report of ${above} for ${year} or ${year - 1}: ${where}`
    : `资料库中没有${above}${year}年（或${year - 1}年）的计划或政府工作报告。${where}`;
}
