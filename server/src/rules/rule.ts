import type { Explanation, Locale, Match, Rule, RuleDefinition } from './types';

/** Makes a rule the runner can run: its match type closed over, each match explained in the reader's language. */
export function defineRule<M extends Match>(definition: RuleDefinition<M>): Rule {
  return {
    id: definition.id,
    severity: definition.severity,
    needs: definition.needs,
    *run(context, locale) {
      if (definition.needs.includes('corpus') && context.corpus.documents.length === 0) return;
      if (definition.needs.includes('framework') && !context.framework) return;
      for (const match of definition.detect(context)) {
        yield {
          ruleId: definition.id,
          severity: match.severity ?? definition.severity,
          message: messageOf(definition.explain(match, locale), locale),
          start: match.at.start,
          end: match.at.end,
          related: match.related ?? [],
          fix: match.fix ?? null,
        };
      }
    },
  };
}

/** `what。why。how。`, each sentence closed once; empty parts left out. */
function messageOf({ what, why, how }: Explanation, locale: Locale): string {
  const stop = locale === 'en' ? '.' : '。';
  const sentences = [what, why, how].filter((part) => part !== '').map((part) => part.replace(/[。.]$/u, '') + stop);
  return sentences.join(locale === 'en' ? ' ' : '');
}
