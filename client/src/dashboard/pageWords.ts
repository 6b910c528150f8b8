const WORDS = {
  search: ['按名称、拼音首字母查找', 'Find by name or pinyin initials'],
  group: ['分组', 'Group'],
  measure: ['量度', 'Measure'],
  place: ['地区', 'Place'],
  all: ['{0}：全部', '{0}: all'],
  none: ['未归类', 'none'],
  onlyDraft: ['仅草案', 'In the draft'],
  onlyHeadline: ['仅主要目标', 'Main targets'],
  clear: ['清除条件', 'Clear filter'],
  saveTable: ['导出表格（CSV）', 'Save table (CSV)'],
  savePicture: ['导出图（PNG）', 'Save chart (PNG)'],
  count: ['共 {0} 条', '{0} series'],
  countOf: ['{0} / {1} 条', '{0} of {1} series'],
  table: ['指标序列', 'Series'],
  compare: ['对比', 'Compare'],
  drop: ['不再对比：{0}', 'No longer compare {0}'],
  compareRow: ['加入对比：{0}', 'Compare {0}'],
  name: ['指标', 'Indicator'],
  lastTarget: ['上期目标', 'Last target'],
  lastActual: ['上期完成', 'Last result'],
  attainment: ['完成情况', 'Attainment'],
  target: ['本期目标', 'Target'],
  targetOf: ['{0}年目标', 'Target {0}'],
  end: ['规划目标', 'Framework'],
  endOf: ['{0}年规划', 'By {0}'],
  inDraft: ['草案中的指标', 'in the draft'],
  headline: ['主要预期目标', 'main target'],
  met: ['达到', 'reached'],
  missed: ['未达到', 'not reached'],
  openText: ['打开原文：{0}', 'Open the text: {0}'],
  targetRole: ['目标', 'Target'],
  actualRole: ['实际', 'Actual'],
  baselineRole: ['基期', 'Baseline'],
  figures: ['历年数据与出处', 'Figures and where they stand'],
  yearUnknown: ['年份不明', 'year unknown'],
  pick: ['选择一条指标，在此查看历年目标与完成', 'Choose a series to see its targets and results over the years'],
  compareHint: ['Ctrl（⌘）+ 单击或空格键可加选对比，最多 {0} 条', 'Ctrl (⌘) + click or Space adds a series to compare, {0} at most'],
  nothingToDraw: ['没有可画的年度数值', 'No figures by year to draw'],
  indexed: ['单位不同，按首个数值＝100 折算', 'Different units: first figure = 100'],
  chart: ['{0}：{1}个目标，{2}个实际', '{0}: {1} targets, {2} results'],
  loading: ['正在读取资料库…', 'Reading the corpus…'],
  noFolder: ['没有打开文件夹，也没有打开计划草案', 'No folder and no draft is open'],
  noFolderHelp: [
    '打开存放历年计划、报告的文件夹，即可在此查看全部指标。',
    'Open the folder with your plans and reports to see all their indicators here.',
  ],
  empty: ['还没有读到指标', 'No indicator has been read yet'],
  emptyHelp: [
    '把历年计划、政府工作报告或 CSV 数据文件放进工作区文件夹。',
    'Put plans, work reports or CSV data files into the workspace folder.',
  ],
  noMatch: ['没有符合条件的指标', 'No indicator fits the filter'],
  stopped: ['计划检查服务没有运行，数据可能不是最新', 'The plan server is not running: figures may be out of date'],
  restart: ['重新启动', 'Restart'],
} as const;

export type PageWord = keyof typeof WORDS;
/** A text of the page with {0}, {1} filled in. */
export type Say = (word: PageWord, ...values: readonly (string | number)[]) => string;

export function pageWords(language: string): Say {
  const index = language === 'en' ? 1 : 0;
  return (word, ...values) => WORDS[word][index].replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ''));
}
