import * as vscode from 'vscode';
import { SIDE_BAR_WORDS } from './sideBar/sideBarWords';

const WORDS = {
  ...SIDE_BAR_WORDS,
  name: ['计划起草助手', 'Plan Drafting Assistant'],
  starting: ['计划：启动中', 'Plan: starting'],
  loading: ['计划：读取资料库', 'Plan: reading corpus'],
  loaded: ['计划：{0}份资料', 'Plan: {0} documents'],
  stopped: ['计划：已停止', 'Plan: stopped'],
  failed: ['计划检查未运行', 'Plan checks are off'],
  failedDetail: ['计划检查服务没有运行：{0}。草案未被检查。', 'The plan server is not running: {0}. The draft is not being checked.'],
  crashed: ['服务连续{0}次意外退出', 'it stopped unexpectedly {0} times in a row'],
  restart: ['重新启动', 'Restart'],
  showOutput: ['查看日志', 'Show Log'],
  openConfig: ['打开 planlint.yaml', 'Open planlint.yaml'],
  documents: ['资料库', 'Corpus'],
  documentsCount: ['{0}份文件，{1}条指标表述，{2}个数据文件', '{0} documents, {1} statements, {2} data files'],
  noDocuments: ['工作区内没有其他计划或报告，只做文内检查', 'No other plan or report in the workspace: only the draft itself is checked'],
  framework: ['规划框架', 'Framework'],
  frameworkInForce: ['{0}规划：{1}', '{0}: {1}'],
  noFramework: ['没有适用的规划框架', 'No framework in force'],
  segmenter: ['分词', 'Segmenter'],
  segmenterAvailable: ['nodejieba', 'nodejieba'],
  segmenterFallback: [
    '未安装 nodejieba，用系统分词代替；检查结果不受影响',
    'nodejieba is not installed, the system segmenter is used; findings are the same',
  ],
  statements: ['{0}条表述', '{0} statements'],
  notices: ['提示', 'Notices'],
  config: ['配置', 'Config'],
  configProblems: ['planlint.yaml 有{0}处错误', '{0} mistakes in planlint.yaml'],
  noConfig: ['未找到 planlint.yaml，用默认设置', 'No planlint.yaml: defaults are used'],
  noStatus: ['服务没有运行，没有可显示的状态', 'The server is not running: there is no status to show'],
  noServer: ['计划检查服务没有运行，请先重新启动', 'The plan server is not running: restart it first'],
  noFolder: ['请先打开存放计划的文件夹', 'Open the folder that holds the plans first'],
  openFolder: ['打开文件夹', 'Open Folder'],
  configExists: ['已有 {0}，未改动', '{0} is there already and was not changed'],
  notWritten: ['未能写入 {0}：{1}', 'Could not write {0}: {1}'],
  quiet: ['安静', 'quiet'],
  quietOn: [
    '起草安静模式已开启：未写完的草案暂不检查缺漏，格式问题从轻提示',
    'Quiet drafting is on: what an unfinished draft cannot have yet is not reported',
  ],
  quietOff: ['起草安静模式已关闭', 'Quiet drafting is off'],
  noDraft: ['请先打开一份年度计划', 'Open an annual plan first'],
  newDraft: ['由上年计划新建草案', 'New Draft from Last Year’s Plan'],
  newDraftFrom: ['以哪一份为底稿', 'Which plan to go on from'],
  newDraftYear: ['新草案的年度', 'Year of the new draft'],
  wrongYear: ['请填{0}到{1}之间的年份', 'A year from {0} to {1}'],
  noSources: [
    '资料库中没有可作底稿的年度计划或报告。请把上年计划（.txt、.md、.plan.md）放进打开的文件夹',
    'The corpus has no yearly plan or report to go on from: put last year’s plan (.txt, .md, .plan.md) into the folder that is open',
  ],
  notASource: ['这份文件不是年度计划或报告，或看不出是哪一年的', 'This file is no yearly plan or report, or does not tell its year'],
  noDraftMade: ['未能由 {0} 生成草案', 'No draft could be made from {0}'],
  compareWith: ['与哪一份对照', 'Compare with'],
  comparedLastYear: ['上年计划（{0}） ↔ 草案（{1}）', 'Last year ({0}) ↔ Draft ({1})'],
  comparedSuperior: ['上级报告（{0}） ↔ 草案（{1}）', 'Superior ({0}) ↔ Draft ({1})'],
  dashboard: ['指标看板', 'Indicator Dashboard'],
  saved: ['已保存：{0}', 'Saved: {0}'],
  notSaved: ['没有保存：{0}', 'Not saved: {0}'],
  open: ['打开', 'Open'],
  documentGone: ['文件已不存在或无法打开', 'The document is gone or cannot be opened'],
  yearUnknown: ['年份不明', 'year unknown'],
} as const;

/** A text of the client in the user's language (`planlint.locale`, Chinese unless set), with {0}, {1} filled in. */
export function say(word: keyof typeof WORDS, ...values: readonly (string | number)[]): string {
  return bilingual(WORDS[word]).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

/** Of a text in Chinese and in English the one in the user's language. */
export function bilingual(texts: readonly string[]): string {
  return texts[isEnglish() ? 1 : 0] ?? '';
}

/** 15 -> “十五五”. */
export function planOrdinal(ordinal: number): string {
  if (isEnglish()) return `Five-year plan no. ${ordinal}`;
  const digit = '一二三四五六七八九'[(ordinal % 10) - 1] ?? '';
  const tens = Math.floor(ordinal / 10);
  return `“${tens > 1 ? '一二三四五六七八九'[tens - 1] : ''}十${digit}五”`;
}

/** Whether `planlint.locale` asks for English. */
export function isEnglish(): boolean {
  return vscode.workspace.getConfiguration('planlint').get<string>('locale') === 'en';
}

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  'annual-plan': ['年度计划', 'annual plan'],
  'work-report': ['政府工作报告', 'work report'],
  'plan-report': ['计划报告', 'plan report'],
  'five-year-outline': ['五年规划纲要', 'five-year outline'],
  'five-year-proposal': ['五年规划建议', 'five-year proposal'],
  bulletin: ['统计公报', 'bulletin'],
  data: ['数据文件', 'data file'],
};

/** What kind of document, in words; `unknown` kinds are named by what is known of them: nothing. */
export function kindName(kind: string): string {
  return KINDS[kind]?.[isEnglish() ? 1 : 0] ?? (isEnglish() ? 'other' : '其他');
}
