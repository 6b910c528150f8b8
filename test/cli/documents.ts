import { ACTUALS, NOTES, PLAN_2025, PLAN_2026, REPORT_2026 } from '../service/documents';

/** A draft with a conflict in it (a warning), a corpus, and files that are none. */
export const FOLDER: Readonly<Record<string, string>> = {
  'draft.plan.md': PLAN_2026,
  'corpus/plan-2025.txt': PLAN_2025,
  'corpus/report-2026.txt': REPORT_2026,
  'corpus/actuals.csv': ACTUALS,
  'README.md': NOTES,
};

/** A plan with nothing to find. */
export const CLEAN = '清河市2026年国民经济和社会发展计划\n\n2026年全市经济社会发展的主要预期目标是：城镇新增就业1.2万人以上。\n';
