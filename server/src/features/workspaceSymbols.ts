import type { DocumentFacts, Fact } from '../corpus/types';
import { spellingOf } from '../knowledge/pinyin';
import type { Plan, Section } from '../plan/types';
import { type Location, locationIn } from './location';

/** An indicator in one document, or a section of one. */
export interface WorkspaceSymbol {
  readonly kind: 'indicator' | 'section';
  readonly name: string;
  /** The document. */
  readonly container: string;
  readonly location: Location;
}

/** A heading with its place. */
export interface Heading {
  readonly title: string;
  readonly location: Location;
}

/** What one document has to be found by. */
export interface SymbolSource {
  readonly document: DocumentFacts;
  readonly headings: readonly Heading[];
}

/** More than this no list shows; the query narrows it. */
const MOST = 300;

/** Indicators, then sections, whose name holds the query, or whose pinyin (full or initials) holds it; the latest document first. */
export function workspaceSymbols(sources: readonly SymbolSource[], query: string): readonly WorkspaceSymbol[] {
  const latest = [...sources].sort((a, b) => (b.document.meta.year ?? 0) - (a.document.meta.year ?? 0));
  const shown = matcher(query);
  const indicators = latest.flatMap(({ document }) =>
    indicatorsOf(document).flatMap((fact): WorkspaceSymbol[] => {
      const name = shown(fact.indicator);
      const location = { uri: document.uri, range: fact.range };
      return name === null ? [] : [{ kind: 'indicator', name, container: document.name, location }];
    }),
  );
  const sections = latest.flatMap(({ document, headings }) =>
    headings.flatMap(({ title, location }): WorkspaceSymbol[] => {
      const name = shown(title);
      return name === null ? [] : [{ kind: 'section', name, container: document.name, location }];
    }),
  );
  return [...indicators, ...sections].slice(0, MOST);
}

/** All headings of a document. */
export function headingsOf(plan: Plan): readonly Heading[] {
  const walk = (sections: readonly Section[]): readonly Heading[] =>
    sections.flatMap(({ title, headingStart, headingEnd, children }) => [
      { title, location: locationIn(plan, { start: headingStart, end: headingEnd }) },
      ...walk(children),
    ]);
  return walk(plan.sections);
}

/** Each indicator once: its main target, else its first target, else its first figure. */
function indicatorsOf({ facts }: DocumentFacts): readonly Fact[] {
  const rank = ({ headline, role }: Fact) => (role === 'target' ? (headline ? 2 : 1) : 0);
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const known = best.get(fact.indicator);
    if (!known || rank(fact) > rank(known)) best.set(fact.indicator, fact);
  }
  return [...best.values()];
}

/**
 * The name to show where the query fits it, else null. One found by its pinyin shows that too: editors filter once more by what is shown, and
 * would drop 地区生产总值 for `dqsczz`.
 */
function matcher(query: string): (name: string) => string | null {
  const wanted = query.replace(/\s+/gu, '').toLowerCase();
  const latin = /^[a-z]+$/u.test(wanted);
  return (name) => {
    if (name.toLowerCase().includes(wanted)) return name;
    if (!latin) return null;
    const { full, initials } = spellingOf(name);
    const spelling = [initials, full].find((each) => each.includes(wanted));
    return spelling === undefined ? null : `${name} ${spelling}`;
  };
}
