import { annexTable } from './annexTable';
import type { CodeAction, CodeActionContext } from './codeAction';
import { fixAll } from './fixAll';
import { insertHeadline } from './insertHeadline';
import { lastYearsWording } from './lastYearsWording';
import { quickFixes } from './quickFixes';
import { renumber } from './renumber';
import { suppressFinding } from './suppressFinding';

/** What mends comes before what silences. */
const PROVIDERS: readonly ((context: CodeActionContext) => readonly CodeAction[])[] = [
  quickFixes,
  lastYearsWording,
  insertHeadline,
  suppressFinding,
  fixAll,
  renumber,
  annexTable,
];

/** Everything that can be done about the selection, in the order to show it. */
export function codeActions(context: CodeActionContext): readonly CodeAction[] {
  return PROVIDERS.flatMap((provide) => provide(context));
}
