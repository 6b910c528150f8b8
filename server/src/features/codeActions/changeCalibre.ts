import type { NamedIndicator } from '../../knowledge/knowledge';
import type { Calibre } from '../../knowledge/types';
import type { Locale } from '../../rules/types';
import { type Mention, mentionAt, mentionsOf } from '../mentions';
import { logicalOffset, runsOf, sourceSpan } from '../paragraphMap';
import type { TextEdit } from '../rename';
import type { CodeAction, CodeActionContext } from './codeAction';

/**
 * On the name of an indicator that the knowledge data has in several calibres: another calibre throughout the draft. One that is part of the
 * name (限额以上固定资产投资) changes every mention, one that stands behind it (按可比口径) every figure of it. To be looked at before it is done.
 */
export function changeCalibre(context: CodeActionContext): readonly CodeAction[] {
  const { plan, knowledge, selection, locale } = context;
  const mention = mentionAt(plan, knowledge, selection.start);
  const named = mention && !mention.cited && mention.names.length === 1 ? knowledge.lookup(mention.names[0]!) : null;
  if (!named || named.indicator.calibres.length === 0) return [];
  const now = currentCalibre(context, named, mention!);
  const choices: readonly (Calibre | null)[] = [...named.indicator.calibres, null];
  return choices.flatMap((to): readonly CodeAction[] => {
    if (to?.id === now?.id) return [];
    const edits = editsFor(context, named, now, to);
    if (edits.length === 0) return [];
    const title = titleFor(to?.name ?? to?.id ?? null, named.indicator.name, locale);
    return [{ title, kind: 'refactor.rewrite.planlint', edits, findings: [], preferred: false, confirm: true }];
  });
}

function titleFor(calibre: string | null, name: string, locale: Locale): string {
  if (locale === 'en')
    return calibre === null ? `Drop the calibre of “${name}” throughout` : `Change to the calibre “${calibre}” throughout`;
  return calibre === null ? `“${name}”不标口径（全文）` : `改为“${calibre}”口径（全文）`;
}

/** That of the name; where the name has none, that of the figure it stands with. */
function currentCalibre({ plan }: CodeActionContext, { indicator, calibre }: NamedIndicator, mention: Mention): Calibre | null {
  if (calibre) return calibre;
  const statement = plan.statements.find(
    ({ start, end, indicatorId }) => start <= mention.start && mention.end <= end && indicatorId === indicator.id,
  );
  return indicator.calibres.find(({ id }) => id === statement?.calibre) ?? null;
}

function editsFor(context: CodeActionContext, { indicator }: NamedIndicator, now: Calibre | null, to: Calibre | null): readonly TextEdit[] {
  const { plan, knowledge } = context;
  const nameOf = (calibre: Calibre | null) => calibre?.name ?? indicator.name;
  const mark = to && to.name === null ? markOf(to) : '';
  const edits: TextEdit[] = [];
  for (const mention of mentionsOf(plan, knowledge)) {
    if (mention.cited || mention.names.length !== 1 || mention.names[0] !== nameOf(now)) continue;
    const statement = plan.statements.find(
      ({ start, end, indicatorId }) => start <= mention.start && mention.end <= end && indicatorId === indicator.id,
    );
    if (statement && statement.calibre !== (now?.id ?? null)) continue;
    const isName = nameOf(now) !== nameOf(to);
    // A calibre behind the name is one of figures only.
    if (!isName && !statement) continue;
    const value = statement ? logicalOffset(mention.paragraph, statement.valueStart) : mention.text.end;
    const behind = mention.paragraph.text.slice(mention.text.end, Math.max(mention.text.end, value));
    const old = now?.name === null ? [...now.marks].sort((a, b) => b.length - a.length).find((each) => behind.includes(each)) : undefined;
    if (now?.name === null && !old) continue;
    if (isName) {
      const runs = runsOf(plan, mention.paragraph, mention.text);
      edits.push(...runs.map((run, i) => ({ ...run, text: i === 0 ? nameOf(to) + (statement ? mark : '') : '' })));
    } else if (mark !== '' && !old) edits.push({ start: mention.end, end: mention.end, text: mark });
    if (old) {
      const start = mention.text.end + behind.indexOf(old);
      edits.push({ ...sourceSpan(mention.paragraph, { start, end: start + old.length }), text: isName ? '' : mark });
    }
  }
  return edits;
}

function markOf({ marks }: Calibre): string {
  return marks.find((mark) => mark.startsWith('按')) ?? marks[0] ?? '';
}
