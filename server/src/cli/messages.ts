import type { DiscoveryNotice } from '../node/discover';
import type { FileProblem } from '../node/files';
import type { Role } from '../plan/types';
import type { Measure } from '../quantity/types';
import type { Locale, Severity } from '../rules/types';

type Counts = Readonly<Record<Severity, number>>;

/** Everything the command line says itself, in one language. Findings bring their own words. */
export interface Messages {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly measure: Readonly<Record<Measure, string>>;
  readonly fileProblem: Readonly<Record<FileProblem, string>>;
  readonly discovery: Readonly<Record<DiscoveryNotice['code'], string>>;
  readonly columns: {
    readonly year: string;
    readonly role: string;
    readonly value: string;
    readonly place: string;
    readonly indicator: string;
    readonly measure: string;
  };
  stdin: string;
  clean(checked: string): string;
  summary(counts: Counts, checked: string): string;
  /** What the verdict rests on. */
  checked(files: number, corpus: number, notices: number): string;
  tooManyWarnings(found: number, allowed: number): string;
  fixed(count: number, files: number): string;
  fixNeedsUtf8: string;
  hintsHidden(count: number): string;
  noSeries(name: string): string;
  wrote(path: string): string;
  reading: string;
  checking: string;
  notice: string;
  error: string;
  badConfig(path: string, count: number): string;
  unknownRule(id: string): string;
  notNumber(option: string, value: string): string;
  notChoice(option: string, value: string, choices: readonly string[]): string;
  cannotWrite(path: string): string;
  internal: string;
  readonly usage: Readonly<Record<string, string>>;
  /** Headings of the help, by commander's own. */
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly help: {
    readonly program: string;
    readonly lint: string;
    readonly extract: string;
    readonly history: string;
    readonly files: string;
    readonly file: string;
    readonly name: string;
    readonly corpus: string;
    readonly config: string;
    readonly format: string;
    readonly output: string;
    readonly failLevel: string;
    readonly maxWarnings: string;
    readonly fix: string;
    readonly locale: string;
    readonly rule: string;
    readonly all: string;
    readonly version: string;
    readonly help: string;
    readonly exitCodes: string;
  };
}

const zh: Messages = {
  severity: { error: '错误', warning: '警告', info: '信息', hint: '提示' },
  role: { target: '目标', actual: '实际', baseline: '基数' },
  measure: { growth: '增速', level: '总量', increment: '新增', share: '比重', points: '变动百分点' },
  fileProblem: {
    missing: '文件不存在',
    unreadable: '文件无法读取，请检查权限',
    directory: '这是文件夹，不是文件',
    binary: '不是文本文件；Word、PDF 等请先另存为 .txt 或 .md',
    undecodable: '编码无法识别或文件已损坏；请另存为 UTF-8',
    empty: '文件是空的',
    'too-large': '文件过大（超过 8 MB），不是计划文本',
  },
  discovery: {
    'too-many-files': '文件过多，只读取了一部分；请用 --corpus 或 planlint.yaml 指明资料库',
    'too-deep': '文件夹层次过深，没有进入',
    outside: '指向文件夹之外的链接，没有读取',
    'unreadable-folder': '文件夹不存在或无法读取',
    'nothing-found': '没有找到计划文件',
  },
  columns: { year: '年份', role: '性质', value: '数值', place: '出处', indicator: '指标', measure: '量度' },
  stdin: '标准输入',
  clean: (checked) => `✔ 未发现问题（${checked}）`,
  checked: (files, corpus, notices) => `检查 ${files} 份文档，对照 ${corpus} 份资料${notices > 0 ? `，${notices} 条注意事项` : ''}`,
  summary: (counts, checked) =>
    `✖ ${total(counts)} 个问题：${counts.error} 个错误，${counts.warning} 个警告，${counts.info} 条信息，${counts.hint} 条提示（${checked}）`,
  tooManyWarnings: (found, allowed) => `警告 ${found} 个，超过 --max-warnings ${allowed}`,
  fixed: (count, files) => `已改正 ${files} 份文档的 ${count} 处`,
  fixNeedsUtf8: '不是 UTF-8 编码，没有自动改正；请先另存为 UTF-8',
  hintsHidden: (count) => `另有 ${count} 条提示（文字细节）在持续集成中不列出；用 --fail-level hint 或 --format json 查看`,
  noSeries: (name) => `资料库中没有“${name}”的指标序列`,
  wrote: (path) => `结果已写入 ${path}`,
  reading: '读取',
  checking: '检查',
  notice: '注意',
  error: '错误',
  badConfig: (path, count) => `${path} 有 ${count} 处错误，未作检查`,
  unknownRule: (id) => `没有名为 ${id} 的规则`,
  notNumber: (option, value) => `${option} 应为不小于 0 的整数，不能是“${value}”`,
  notChoice: (option, value, choices) => `${option} 不能是“${value}”，可用：${choices.join('、')}`,
  cannotWrite: (path) => `无法写入 ${path}`,
  internal: '程序内部错误，请连同以下信息报告',
  usage: {
    'commander.unknownOption': '没有这个选项',
    'commander.unknownCommand': '没有这个命令',
    'commander.missingArgument': '缺少参数',
    'commander.optionMissingArgument': '选项缺少值',
    'commander.excessArguments': '参数过多',
    hint: '用 planlint --help 查看用法',
  },
  helpTitles: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' },
  help: {
    program: '检查国民经济和社会发展计划：指标、口径、历年变化和规划要求',
    lint: '检查计划草案，对照历年计划和五年规划',
    extract: '列出一份文档的全部指标表述',
    history: '列出指标的历年数值',
    files: '计划草案，可用通配符',
    file: '文档，- 为标准输入',
    name: '指标名称或其一部分',
    corpus: '资料库的文件、文件夹或通配符，可多次使用；缺省按 planlint.yaml，否则为文件夹下的其他全部计划',
    config: 'planlint.yaml 的路径；缺省自草案所在文件夹向上查找',
    format: '输出格式',
    output: '把结果写入文件',
    failLevel: '有此级别及以上的问题时退出码为 1',
    maxWarnings: '警告超过此数时退出码为 1',
    fix: '改正能自动改正的问题',
    locale: '信息的语言：zh-CN 或 en',
    rule: '只用此规则，可多次使用',
    all: '列出全部序列，包括只有一个数值的',
    version: '版本号',
    help: '显示用法',
    exitCodes: '退出码：0 没有达到 --fail-level 的问题；1 有问题；2 用法、配置或文件有误；3 程序内部错误',
  },
};

const en: Messages = {
  severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  role: { target: 'target', actual: 'actual', baseline: 'base' },
  measure: { growth: 'growth', level: 'level', increment: 'increment', share: 'share', points: 'points' },
  fileProblem: {
    missing: 'no such file',
    unreadable: 'the file cannot be read, check its permissions',
    directory: 'this is a folder, not a file',
    binary: 'not a text file; save Word, PDF and the like as .txt or .md first',
    undecodable: 'unknown encoding or a damaged file; save it as UTF-8',
    empty: 'the file is empty',
    'too-large': 'the file is too large (over 8 MB) to be a plan',
  },
  discovery: {
    'too-many-files': 'too many files, only some were read; name the corpus with --corpus or planlint.yaml',
    'too-deep': 'the folder lies too deep and was not entered',
    outside: 'a link to outside the folder, not read',
    'unreadable-folder': 'the folder does not exist or cannot be read',
    'nothing-found': 'no plans found',
  },
  columns: { year: 'year', role: 'role', value: 'value', place: 'source', indicator: 'indicator', measure: 'measure' },
  stdin: 'standard input',
  clean: (checked) => `✔ No findings (${checked})`,
  checked: (files, corpus, notices) => `checked: ${files}, compared with: ${corpus}${notices > 0 ? `, notices: ${notices}` : ''}`,
  summary: (counts, checked) =>
    `✖ ${total(counts)} findings: ${counts.error} errors, ${counts.warning} warnings, ${counts.info} infos, ${counts.hint} hints (${checked})`,
  tooManyWarnings: (found, allowed) => `${found} warnings, more than --max-warnings ${allowed}`,
  fixed: (count, files) => `${count} places fixed in ${files} files`,
  fixNeedsUtf8: 'not in UTF-8, so nothing was fixed; save it as UTF-8 first',
  hintsHidden: (count) => `${count} hints (matters of style) are not shown in CI; see them with --fail-level hint or --format json`,
  noSeries: (name) => `The corpus has no series of "${name}"`,
  wrote: (path) => `Written to ${path}`,
  reading: 'reading',
  checking: 'checking',
  notice: 'notice',
  error: 'error',
  badConfig: (path, count) => `${path} has ${count} mistakes, nothing was checked`,
  unknownRule: (id) => `There is no rule ${id}`,
  notNumber: (option, value) => `${option} must be an integer of 0 or more, not "${value}"`,
  notChoice: (option, value, choices) => `${option} cannot be "${value}", use one of: ${choices.join(', ')}`,
  cannotWrite: (path) => `Cannot write ${path}`,
  internal: 'Internal error, please report it with the following',
  usage: {
    'commander.unknownOption': 'unknown option',
    'commander.unknownCommand': 'unknown command',
    'commander.missingArgument': 'missing argument',
    'commander.optionMissingArgument': 'the option lacks its value',
    'commander.excessArguments': 'too many arguments',
    hint: 'see planlint --help',
  },
  helpTitles: {},
  help: {
    program: "Lints China's annual development plans: indicators, calibres, changes over the years, framework demands",
    lint: 'check drafts against earlier plans and five-year frameworks',
    extract: 'list every quantified statement of a document',
    history: "list indicators' values over the years",
    files: 'drafts, globs allowed',
    file: 'document, - for standard input',
    name: "an indicator's name or part of it",
    corpus: 'file, folder or glob of the corpus, repeatable; default: by planlint.yaml, else every other plan below the folder',
    config: "path of planlint.yaml; default: searched from the draft's folder upwards",
    format: 'output format',
    output: 'write the result to a file',
    failLevel: 'exit with 1 when there are findings of this severity or above',
    maxWarnings: 'exit with 1 when there are more warnings than this',
    fix: 'mend what can be mended safely',
    locale: 'language of messages: zh-CN or en',
    rule: 'run this rule only, repeatable',
    all: 'list every series, also those with one value',
    version: 'version number',
    help: 'show usage',
    exitCodes: 'Exit codes: 0 nothing at the fail level; 1 findings; 2 usage, config or file error; 3 internal error',
  },
};

export function messagesFor(locale: Locale): Messages {
  return locale === 'en' ? en : zh;
}

function total(counts: Counts): number {
  return counts.error + counts.warning + counts.info + counts.hint;
}
