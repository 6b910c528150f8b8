import type { Corpus } from '../corpus/corpus';
import type { DocumentFacts, FrameworkInForce } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';
import type { Plan } from '../plan/types';
import type { Position } from '../text/lineIndex';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Another place that a finding is about: shown as related information, with a link. Offsets and lines are of that file. */
export interface RelatedPlace {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What, why, what to do; in one language. The message is `what`。`why`。`how`。 */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Full message in the service's locale. */
  readonly message: string;
  /** UTF-16 offsets into the draft. */
  readonly start: number;
  readonly end: number;
  readonly related: readonly RelatedPlace[];
  readonly fix: Fix | null;
}

export type Locale = 'zh-CN' | 'en';

/** What a rule may read: this draft whole, other documents only as facts. */
export interface RuleContext {
  readonly plan: Plan;
  /** The draft's own facts (same statements as `plan`, with ranges). */
  readonly self: DocumentFacts;
  /** All other documents, the draft left out. */
  readonly corpus: Corpus;
  readonly framework: FrameworkInForce | null;
  readonly knowledge: Knowledge;
  /**
   * Another document whole, for rules that hold wording against wording (a sentence left from last year, one word off the superior's).
   * Null for data files and what is not there. The host re-checks this draft when a document asked for here changes.
   */
  planOf(uri: string): Plan | null;
}

/** One problem found: where, and whatever `explain` needs. */
export interface Match {
  /** Where the rule's severity depends on what was found; else the rule's own. */
  readonly severity?: Severity;
  readonly at: { readonly start: number; readonly end: number };
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

export interface RuleDefinition<M extends Match> {
  /** `group/name`; the file is rules/group/name.ts, the page docs/rules/group/name.md. */
  readonly id: string;
  /** The usual severity; a match may bear another, and the config has the last word. */
  readonly severity: Severity;
  /** `corpus`: silent without other documents; `framework`: silent without one in force. */
  readonly needs: readonly ('corpus' | 'framework')[];
  detect(context: RuleContext): Iterable<M>;
  explain(match: M, locale: Locale): Explanation;
}

/** A rule with its match type closed over, as the runner sees it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly needs: readonly ('corpus' | 'framework')[];
  run(context: RuleContext, locale: Locale): Iterable<Finding>;
}
