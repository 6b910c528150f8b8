import type { DiscoveryNotice } from '../node/discover';
import type { FileProblem } from '../node/files';
import type { Locale } from '../rules/types';

const PROBLEMS: Readonly<Record<FileProblem, Readonly<Record<Locale, string>>>> = {
  missing: { 'zh-CN': '文件不存在', en: 'the file does not exist' },
  unreadable: { 'zh-CN': '文件无法读取', en: 'the file cannot be read' },
  directory: { 'zh-CN': '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  binary: { 'zh-CN': '不是文本文件，未读入资料库', en: 'not a text file, left out of the corpus' },
  undecodable: {
    'zh-CN': '编码无法识别（支持 UTF-8 和 GB18030），未读入资料库',
    en: 'encoding not recognised (UTF-8 and GB18030 are), left out of the corpus',
  },
  empty: { 'zh-CN': '文件是空的', en: 'the file is empty' },
  'too-large': { 'zh-CN': '文件过大，未读入资料库', en: 'the file is too large, left out of the corpus' },
};

const DISCOVERY: Readonly<Record<DiscoveryNotice['code'], Readonly<Record<Locale, string>>>> = {
  'too-many-files': {
    'zh-CN': '文件过多，只读取了一部分；可在 planlint.yaml 中用 corpus 或 ignore 限定',
    en: 'too many files, only some were read: narrow them by corpus or ignore in planlint.yaml',
  },
  'too-deep': { 'zh-CN': '文件夹层次过深，未进入', en: 'the folder lies too deep and was not entered' },
  outside: { 'zh-CN': '链接指向文件夹之外，未读取', en: 'the link points outside the folder and was not read' },
  'unreadable-folder': { 'zh-CN': '文件夹无法读取', en: 'the folder cannot be read' },
  'nothing-found': { 'zh-CN': '资料库中没有与此相符的文件', en: 'nothing in the corpus matches this' },
};

export function problemText(problem: FileProblem, locale: Locale): string {
  return PROBLEMS[problem][locale];
}

export function discoveryText({ code, path }: DiscoveryNotice, locale: Locale): string {
  return `${path}${locale === 'en' ? ': ' : '：'}${DISCOVERY[code][locale]}`;
}

export function unreadableConfigText(locale: Locale): string {
  return locale === 'en' ? 'The config file cannot be read as text: the defaults hold' : '配置文件无法作为文本读取，按默认配置检查';
}

export function wrongEncodingText(locale: Locale): string {
  return locale === 'en'
    ? 'The editor opened this file in a wrong encoding: it is not checked here. Reopen it with the right one (GB18030, perhaps). The corpus goes on with the file itself'
    : '编辑器用错误的编码打开了本文件，此处不作检查。请用“通过编码重新打开”选择正确的编码（如 GB18030）。资料库仍按文件本身读取';
}
