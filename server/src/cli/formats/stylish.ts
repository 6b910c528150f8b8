import { createColors } from 'picocolors';
import type { Severity } from '../../rules/types';
import { messagesFor } from '../messages';
import { countBySeverity } from '../report';
import { padEnd } from '../tableText';
import type { Format } from './format';

/** For people: findings under their file, related places with file and line, a summary. */
export const stylish: Format = ({ files, notices, corpusSize }, { locale, colour }) => {
  const paint = createColors(colour);
  const words = messagesFor(locale);
  const tint: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.blue,
    hint: paint.dim,
  };
  const labelWidth = locale === 'zh-CN' ? 4 : 7;

  const blocks = files
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) => {
      const places = messages.map(({ line, column }) => `${line}:${column}`);
      const width = Math.max(...places.map((place) => place.length));
      const indent = ' '.repeat(width + labelWidth + 6);
      const lines = messages.flatMap((each, index) => [
        `  ${paint.dim(places[index]!.padStart(width))}  ${tint[each.severity](padEnd(words.severity[each.severity], labelWidth))}  ${oneLine(each.message)}  ${paint.dim(each.ruleId)}`,
        ...each.related.map(
          (place) => `${indent}${paint.dim(`↳ ${place.filePath}:${place.line}:${place.column}`)}  ${oneLine(place.message)}`,
        ),
      ]);
      return [paint.underline(filePath), ...lines, ''].join('\n');
    });

  const counts = countBySeverity(files);
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const checked = words.checked(files.length, corpusSize, notices.length);
  const summary = total === 0 ? paint.green(words.clean(checked)) : paint.bold(words.summary(counts, checked));
  return `${[...blocks, summary].join('\n')}\n`;
};

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
