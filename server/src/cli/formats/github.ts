import type { Severity } from '../../rules/types';
import type { Format } from './format';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands that GitHub Actions shows as annotations in the changed file. */
export const github: Format = ({ files }) =>
  files
    .flatMap(({ filePath, messages }) =>
      messages.map((each) => {
        const properties = {
          file: filePath,
          line: each.line,
          endLine: each.endLine,
          // Columns count within one line only: a range over several lines is given by its lines.
          ...(each.line === each.endLine ? { col: each.column, endColumn: each.endColumn } : {}),
          title: each.ruleId,
        };
        const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
        return `::${COMMAND[each.severity]} ${list.join(',')}::${escapeData(each.message)}\n`;
      }),
    )
    .join('');

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
