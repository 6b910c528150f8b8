import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DRAFT_2027, PLAN_2026 } from '../../test/lsp/folder';

/** One window of VS Code with a suite running in it. */
export interface TestWindow {
  /** Name of a file in test/e2e/suites or test/e2e/proof. */
  readonly suite: string;
  /** Opened in VS Code as a folder that is not trusted. */
  readonly restricted?: boolean;
  /** Makes what is opened below `at`: its path, or null for a window without folder. */
  readonly open: (at: string) => string | null;
}

const NOTES = '# 通辽市2027年国民经济和社会发展计划（征求意见稿）\n\n地区生产总值增长4%左右。\n';
const DRAFT_BEGUN = '# 通辽市2027年国民经济和社会发展计划\n\n## 一、2027年主要预期目标\n\n地区生产总值增长5%左右。\n\n';
const WORDED = '要因地制宜发展新质生产力，把县域产业做实做细。';

export const windows: readonly TestWindow[] = [
  {
    suite: 'folder',
    open: (at) =>
      write(at, {
        'planlint.yaml': 'plans:\n  - notes.txt\n',
        'draft.plan.md': DRAFT_2027,
        'plan-2026.txt': PLAN_2026,
        'notes.txt': NOTES,
      }),
  },
  {
    suite: 'restricted',
    restricted: true,
    open: (at) =>
      write(at, {
        'draft.plan.md': DRAFT_2027,
        'plan-2026.txt': PLAN_2026,
        '.vscode/settings.json': JSON.stringify({ 'planlint.corpus': ['nowhere/**'], 'planlint.rules': { 'target/conflict': 'hint' } }),
      }),
  },
  { suite: 'firstUse', open: (at) => write(at, { 'draft.plan.md': DRAFT_2027, '历年/plan-2026.txt': PLAN_2026 }) },
  {
    suite: 'reading',
    open: (at) =>
      write(at, { 'draft.plan.md': `${DRAFT_2027}\n衔接《通辽市2026年国民经济和社会发展计划》。\n`, 'plan-2026.txt': PLAN_2026 }),
  },
  {
    suite: 'hover',
    open: (at) =>
      write(at, {
        'draft.plan.md': `${DRAFT_2027}\n${WORDED}衔接《2026年国民经济和社会发展计划》和“十五五”规划，贯彻二十届四中全会部署。\n`,
        'plan-2026.txt': `${PLAN_2026}\n## 三、重点任务\n\n${WORDED}\n`,
      }),
  },
  {
    suite: 'completion',
    open: (at) =>
      write(at, {
        'draft.plan.md': DRAFT_BEGUN,
        'plan-2026.txt': `${PLAN_2026}\n## 三、重点任务\n\n深化牧区水利改造，完善管护办法。粮食产量达到210亿斤。\n`,
        'report-2025.txt': '# 通辽市2025年政府工作报告\n\n## 二、工作安排\n\n深化牧区水利改造，健全管护队伍。\n',
      }),
  },
  { suite: 'drafting', open: (at) => write(at, { 'draft.plan.md': DRAFT_2027, 'plan-2026.txt': PLAN_2026 }) },
  { suite: 'dashboard', open: (at) => write(at, { 'draft.plan.md': DRAFT_2027, 'plan-2026.txt': PLAN_2026 }) },
  {
    suite: 'sideBar',
    open: (at) =>
      write(at, {
        'draft.plan.md': DRAFT_2027,
        'plan-2026.txt': PLAN_2026,
        'outline.md': '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n到2030年，常住人口城镇化率达到60%。\n',
        'report.md': '# 内蒙古自治区2027年政府工作报告\n\n主要预期目标是：地区生产总值增长6%左右。\n',
        'actuals.csv': '指标,年份,数值,单位\n地区生产总值,2026,不详,%\n',
        '图片.txt': '\0\0\0',
      }),
  },
  { suite: 'noFolder', open: () => null },
  {
    suite: 'multiRoot',
    open: (at) => {
      write(join(at, 'drafts'), { 'draft.plan.md': DRAFT_2027 });
      write(join(at, 'archive'), { 'plan-2026.txt': PLAN_2026 });
      write(join(at, 'older'), { 'plan-2025.txt': PLAN_2026.replaceAll('2026', '2025').replaceAll('5.5%', '6.5%') });
      write(at, { 'plans.code-workspace': JSON.stringify({ folders: [{ path: 'drafts' }, { path: 'archive' }] }) });
      return join(at, 'plans.code-workspace');
    },
  },
];

/** Windows whose suites go wrong on purpose: a run counts only when each of them is seen to have failed. */
export const proofs: readonly TestWindow[] = [
  { suite: 'failing', open: () => null },
  { suite: 'dying', open: () => null },
];

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'planlint-window-'));
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
