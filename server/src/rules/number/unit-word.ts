import { anyOf, numberForms, type UnitForm } from '../numberForms';
import { defineTextRule } from '../textRule';
import type { Severity } from '../types';

const FORMS = new RegExp(anyOf(numberForms.units.map(({ printed }) => printed)), 'gu');

/** How far back the word may stand that tells what is measured. */
const NEAR = 20;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly severity: Severity;
}

/**
 * 公文正文用法定计量单位的中文名称：标准煤、平方米、立方米、微克/立方米。
 * Official prose prints the legal units by their Chinese names: 标准煤, 平方米, 立方米.
 */
export const unitWord = defineTextRule<Found>({
  id: 'number/unit-word',
  severity: 'warning',
  *find(text) {
    for (const { index, 0: printed } of text.matchAll(FORMS)) {
      const form = numberForms.units.find((unit) => unit.printed === printed && fits(text, index, unit));
      if (form) yield { start: index, end: index + printed.length, replacement: form.instead, severity: form.severity };
    }
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” is not how official prose prints this unit`,
          why: 'GB/T 9704—2012 chapter 9: units follow GB 3100, 3101 and 3102; running text takes the Chinese names',
          how: `Write “${replacement}”`,
        }
      : {
          what: `计量单位“${excerpt}”写法不规范`,
          why: '《党政机关公文格式》（GB/T 9704—2012）第9章：计量单位按GB 3100、GB 3101、GB 3102执行；正文用中文名称',
          how: `改为“${replacement}”`,
        },
});

function fits(text: string, at: number, { printed, before, notAfter, near }: UnitForm): boolean {
  const next = text.slice(at + printed.length, at + printed.length + 1);
  const stands = before
    ? before.some(
        (word) =>
          text.slice(Math.max(0, at - word.length), at) === word &&
          (!/[万亿]/u.test(word) || /\d[余多]?[万亿]$/u.test(text.slice(Math.max(0, at - 3), at))),
      )
    : /[\d万亿千百/]$/u.test(text.slice(Math.max(0, at - 1), at));
  if (!stands || notAfter?.includes(next) || (/[A-Za-z]$/u.test(printed) && /[A-Za-z\d/²³]/u.test(next))) return false;
  return near === undefined || near.some((word) => text.slice(Math.max(0, at - NEAR), at).includes(word));
}
