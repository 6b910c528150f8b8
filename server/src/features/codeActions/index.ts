import { annexTable } from './annexTable';
import { changeCalibre } from './changeCalibre';
import type { CodeAction, CodeActionContext } from './codeAction';
import { convertPunctuation } from './convertPunctuation';
import { fixAll } from './fixAll';
import { insertHeadline } from './insertHeadline';
import { lastYearsWording } from './lastYearsWording';
import { quickFixes } from './quickFixes';
import { renumber } from './renumber';
import { superiorsWording } from './superiorsWording';
import { suppressFinding } from './suppressFinding';

/** What mends comes before what silences. */
const PROVIDERS: readonly ((context: CodeActionContext) => readonly CodeAction[])[] = [
  quickFixes,
  lastYearsWording,
  superiorsWording,
  insertHeadline,
  suppressFinding,
  changeCalibre,
  fixAll,
  convertPunctuation,
  renumber,
  annexTable,
];

/** Everything that can be done about the selection, in the order to show it. */
export function codeActions(context: CodeActionContext): readonly CodeAction[] {
  return PROVIDERS.flatMap((provide) => provide(context));
}
