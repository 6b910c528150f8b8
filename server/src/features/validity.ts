import type { Formulation } from '../knowledge/formulations';
import type { FixedWording } from '../knowledge/wordings';
import type { Locale } from '../rules/types';
import { escapeMarkdown } from './markdown';

/** Since when a wording is in use and until when, what replaced it, where that is laid down, and what else is known of it: a line each. */
export function validityLines(wording: FixedWording | Formulation, locale: Locale): readonly string[] {
  const { validFrom, validTo, successor, also, note, source, certainty } = wording;
  const en = locale === 'en';
  const since = validFrom === null ? '' : en ? `since ${validFrom}` : `${dateText(validFrom)}起`;
  const until = validTo === null ? '' : en ? `until ${validTo}` : `用到${dateText(validTo)}`;
  const span = [since, until].filter((part) => part !== '').join(en ? ', ' : '，');
  const next = successor === null || successor === '删去' ? '' : (en ? '; now: ' : '；现用：') + escapeMarkdown(successor);
  const doubt = certainty === 'high' ? '' : en ? ' (to be verified)' : '（待核）';
  return [
    ...(span === '' ? [] : [`**${en ? 'In use' : '使用'}** · ${span}${next}`]),
    ...(also.length === 0 ? [] : [`**${en ? 'Also written' : '也写作'}** · ${also.map(escapeMarkdown).join(en ? '; ' : '；')}`]),
    `**${en ? 'Source' : '依据'}** · ${escapeMarkdown(source)}${doubt}`,
    ...(note === null ? [] : [escapeMarkdown(note)]),
  ];
}

/** `2022-10` -> `2022年10月`, as exactly as known. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}
