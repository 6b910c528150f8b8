import type { DocumentFacts } from '../corpus/types';
import type { Locale } from '../rules/types';

/** A document below the folder: its path relative to it, with slashes, and what was read of it. */
export interface FolderDocument extends Pick<DocumentFacts, 'meta'> {
  readonly path: string;
}

/** More files than this whose kind or year is unknown are no plans that were misread, but something else. */
const MOST_UNREAD = 10;

/**
 * The text of a first planlint.yaml. It changes nothing by itself beyond the defaults: what may be set is there as a comment, with the
 * folder's own names; files whose year or kind could not be read are listed for the writer to complete.
 */
export function initialConfig(documents: readonly FolderDocument[], locale: Locale): string {
  const en = locale === 'en';
  const folders = [...new Set(documents.flatMap(({ path }) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])))].sort();
  const corpus = folders.length > 0 ? folders.map((folder) => quote(`${folder}/**`)).join(', ') : quote(en ? 'archive/**' : '历年/**');
  const unread = documents.filter(({ meta }) => meta.kind === 'unknown' || meta.year === null).slice(0, MOST_UNREAD);
  const blocks = en
    ? [
        ['# Settings of the plan drafting assistant. Every entry may be left out; remove the # in front of one to use it.'],
        [
          '# Corpus: earlier plans, reports, five-year documents and data files. Default: every other plan of this folder.',
          `# corpus: [${corpus}]`,
        ],
        ["# Severities: recommended (default), drafting, strict (before printing), review (of others' drafts).", 'preset: recommended'],
        ['# Severity of single rules: off, error, warning, info, hint.', '# rules:', '#   target/changed: hint'],
      ]
    : [
        ['# 计划起草助手的配置。每一项都可省略；删去行首的 # 即启用。'],
        ['# 资料库：历年计划、政府工作报告、五年规划、上级报告和实际数据。缺省为本文件夹下的其他全部计划。', `# corpus: [${corpus}]`],
        ['# 规则级别的预设：recommended（缺省）、drafting（起草中）、strict（付印前）、review（审阅他人草案）。', 'preset: recommended'],
        ['# 单条规则的级别：off、error、warning、info、hint。', '# rules:', '#   target/changed: hint'],
      ];
  if (unread.length > 0) blocks.push(unreadBlock(unread, en));
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The files that could not be made out, each ready to be completed. */
function unreadBlock(documents: readonly FolderDocument[], en: boolean): string[] {
  const head = en
    ? '# Year or kind of these files could not be read. Remove the # and complete what is missing.'
    : '# 以下文件没有读出年份或种类。删去行首的 # 并补全后生效。';
  const entries = documents.flatMap(({ path, meta }) => [
    `#   - files: [${quote(path)}]`,
    `#     year: ${meta.year ?? ''}`,
    `#     kind: ${meta.kind === 'unknown' ? 'annual-plan' : meta.kind}`,
  ]);
  return [head, '# documents:', ...entries];
}

/** A YAML double-quoted scalar: JSON's strings are among them. */
function quote(text: string): string {
  return JSON.stringify(text);
}
