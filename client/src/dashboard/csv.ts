import type { DashboardRow, DashboardSeries } from '../../../server/src/lsp/protocol/dashboard';

/** Excel and WPS take a file without it for the system's code page. */
const BOM = '\uFEFF';
const HEADERS = {
  'zh-CN': [
    '指标',
    '范围',
    '口径',
    '量度',
    '分组',
    '地区',
    '年份',
    '起始年份',
    '类别',
    '限定',
    '数值',
    '数值上限',
    '单位',
    '原文',
    '文件',
    '行',
    '来源',
    '本次草案',
  ],
  en: [
    ...['Indicator', 'Scope', 'Calibre', 'Measure', 'Group', 'Place', 'Year', 'From year', 'Role', 'Qualifier', 'Value', 'Upper value'],
    ...['Unit', 'As printed', 'Document', 'Line', 'Source', 'In the draft'],
  ],
} as const;
const WORDS = {
  'zh-CN': {
    ...{ target: '目标', actual: '实际', baseline: '基期', yes: '是' },
    ...{ '=': '', '~': '左右', '>=': '以上', '<=': '以内', range: '区间', sync: '同步', defer: '以上级下达为准' },
  },
  en: {
    ...{ target: 'target', actual: 'actual', baseline: 'baseline', yes: 'yes' },
    ...{ '=': '', '~': 'about', '>=': 'at least', '<=': 'at most', range: 'range', sync: 'in step', defer: 'as the superior sets' },
  },
} as const;

export type CsvLocale = keyof typeof HEADERS;

/** The first line of the file, with the mark that tells its encoding. */
export function csvHead(locale: CsvLocale): string {
  return BOM + record(HEADERS[locale]);
}

/** The figures of one row, a line each. */
export function csvLines(row: DashboardRow, { points }: DashboardSeries, measure: string, locale: CsvLocale): string {
  const words = WORDS[locale];
  return points
    .map(({ year, fromYear, role, op, value, value2, unit, text, document, line, source }) =>
      record([
        ...[row.name, row.scope, row.calibre, measure, row.group, row.place, year, fromYear, words[role], words[op], value, value2],
        ...[unit, text, document, line + 1, source, row.inDraft ? words.yes : ''],
      ]),
    )
    .join('');
}

/** RFC 4180: fields with separators, quotes or line breaks in quotes, lines end with CRLF. */
function record(fields: readonly (string | number | null)[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = isFormula(value) ? `'${value}` : value;
  return /[",\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet would run; a number may begin with its sign. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/u.test(text) && !/^[+-]?\d+(?:\.\d+)?%?$/u.test(text);
}
