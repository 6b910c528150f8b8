import { followsStandard, quantitiesOf } from '../numberForms';
import { defineTextRule } from '../textRule';

/** 4.5—5%, 13～17万元: the first end without the sign or magnitude of the second. */
const ELIDED = /^(?<from>[\d.,]+)(?<sign>[-~–—～]|——)(?<to>[\d.,]+)(?<unit>[%‰]|万?亿|万)(?<rest>.*)$/u;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly unit: string;
}

/**
 * 数值范围的前一数不省略百分号和“万”“亿”，以免误读。
 * The first end of a range keeps its percent sign and its 万 or 亿.
 */
export const rangeUnit = defineTextRule<Found>({
  id: 'number/range-unit',
  severity: 'warning',
  *find(text, knowledge) {
    for (const { coreStart, coreEnd, value2 } of quantitiesOf(text, knowledge)) {
      const parts = value2 === null ? null : ELIDED.exec(text.slice(coreStart, coreEnd))?.groups;
      if (!parts) continue;
      const { from = '', to = '', sign = '', rest = '' } = parts;
      // 元 goes with its magnitude (13万元～17万元); other words of measure are said once
      const unit = `${parts.unit}${rest === '元' ? rest : ''}`;
      const dash = sign === '～' ? sign : '—';
      yield { start: coreStart, end: coreEnd, replacement: `${from}${unit}${dash}${to}${parts.unit}${rest}`, unit };
    }
  },
  holds: (_found, _text, context) => followsStandard(context),
  explain: ({ replacement, unit }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `The first end of “${excerpt}” leaves out ${unit}`,
          why: 'GB/T 15835—2011 5.1.3: where it may be misread, the sign or unit of the first end is not left out',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”的前一个数省略了“${unit}”`,
          why: '《出版物上数字用法》（GB/T 15835—2011）5.1.3：省略会引起歧义时，前一数值的附加符号、计量单位不省略',
          how: `改为“${replacement}”`,
        },
});
