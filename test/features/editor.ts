import { defaultConfig } from '../../server/src/config/defaults';
import { type Completion, type CompletionContext, complete } from '../../server/src/features/completion';
import type { MinedPhrase } from '../../server/src/features/completion/minedPhrases';
import { hover } from '../../server/src/features/hover';
import { type Hover, hoverMarkdown } from '../../server/src/features/hover/hover';
import type { TextEdit } from '../../server/src/features/rename';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import type { Locale } from '../../server/src/rules/types';
import { createPlanService, type PlanService } from '../../server/src/service';
import type { Span } from '../../server/src/text/span';

/** A draft of 2027 in whose targets the marked text stands, unless `text` brings a title of its own. */
const TITLE = '# 通辽市2027年国民经济和社会发展计划\n\n## 2027年主要预期目标\n\n';

export interface Setting {
  /** Earlier documents by file name. */
  readonly corpus?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  readonly mined?: readonly MinedPhrase[];
}

/** A draft in an editor. */
export interface Editor {
  readonly context: CompletionContext;
  readonly service: PlanService;
  /** The cursor. */
  readonly offset: number;
}

/** `|` is the cursor. */
export function at(marked: string, setting: Setting = {}): Editor {
  const offset = marked.indexOf('|');
  if (offset < 0 || marked.indexOf('|', offset + 1) >= 0) throw new Error('one | for the cursor');
  return open(marked.replace('|', ''), offset, setting);
}

function open(body: string, cursor: number, { corpus = {}, locale = 'zh-CN', mined = [] }: Setting): Editor {
  const title = body.startsWith('#') ? '' : TITLE;
  const text = title + body;
  const knowledge = createKnowledge();
  const service = createPlanService({ knowledge, config: { ...defaultConfig, locale } });
  for (const [name, content] of Object.entries(corpus)) service.setDocument(`file:///w/${name}`, content);
  const uri = 'file:///w/draft.plan.md';
  service.setDocument(uri, text);
  const plan = service.plan(uri)!;
  const view = service.corpus(uri);
  const framework = view.frameworkFor(plan.meta, knowledge);
  return {
    context: { plan, corpus: view, knowledge, framework, locale, planOf: (other) => service.plan(other), mined },
    service,
    offset: title.length + cursor,
  };
}

/** A draft without a cursor. */
export function draft(text: string, setting: Setting = {}): Editor {
  return open(text, text.length, setting);
}

/** The stretches of a draft that spans are about. */
export function texts({ context }: Editor, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => context.plan.text.slice(start, end));
}

/** A draft's text after edits. */
export function edited({ context }: Editor, edits: readonly TextEdit[]): string {
  const last = [...edits].sort((a, b) => b.start - a.start);
  return last.reduce((text, { start, end, text: insert }) => text.slice(0, start) + insert + text.slice(end), context.plan.text);
}

/** The hover's Markdown, '' where there is none. */
export function hoverOf(marked: string, setting: Setting = {}): string {
  return hoverAt(marked, setting)?.markdown ?? '';
}

/** The hover and the stretch of text it is about. */
export function hoverAt(marked: string, setting: Setting = {}): (Hover & { readonly about: string; readonly markdown: string }) | null {
  const { context, offset } = at(marked, setting);
  const found = hover(context, offset);
  return found && { ...found, about: context.plan.text.slice(found.start, found.end), markdown: hoverMarkdown(found, context.locale) };
}

/** Completions at the cursor, with the typed text each replaces. */
export function completionsOf(marked: string, setting: Setting = {}): readonly (Completion & { readonly replaces: string })[] {
  const { context, offset } = at(marked, setting);
  return complete(context, offset).map((item) => ({ ...item, replaces: context.plan.text.slice(item.start, item.end) }));
}

/** Last year's plan of the same city, in words of our own. */
export const LAST_YEAR = `# 通辽市2026年国民经济和社会发展计划

## 一、2025年计划执行情况

2025年，全市地区生产总值增长5.8%。

## 二、2026年主要预期目标

地区生产总值增长5.5%左右，固定资产投资增长12%以上，一般公共预算收入按可比口径增长6%，城镇新增就业1.2万人以上，居民收入增长与经济增长同步。

## 三、重点任务

建成高标准农田220万亩。
`;

/** The year before's. */
export const YEAR_BEFORE = `# 通辽市2025年国民经济和社会发展计划

## 一、2024年计划执行情况

2024年，全市地区生产总值增长5.6%。

## 二、2025年主要预期目标

地区生产总值增长6%以上。
`;
