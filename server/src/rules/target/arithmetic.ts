import { changeClaims } from '../changeClaim';
import { type Slip, slipOf } from '../changeSlip';
import { defineTextRule } from '../textRule';

/**
 * 起止数与变化的说法不合：由A“增加了”B（应为增加到）、增加到更小的数、翻番与倍数不符、增幅与起止数不符。
 * The start and end do not fit what is said of the change: 增加了 for 增加到, 翻番 or a rate that the two figures do not give.
 */
export const arithmetic = defineTextRule<Slip>({
  id: 'target/arithmetic',
  severity: 'warning',
  kinds: ['text'],
  *find(text, knowledge) {
    for (const claim of changeClaims(text, knowledge)) {
      const slip = slipOf(claim);
      if (slip) yield { ...slip, claim, start: claim.from.start, end: claim.to.end };
    }
  },
  explain({ kind, said, real, claim }, excerpt, locale) {
    const en = locale === 'en';
    if (kind === 'into')
      return en
        ? {
            what: `“${excerpt}”: “${claim.verb}” names the change, yet the figure looks like the result`,
            why: '增加了 is what was added, 增加到 what it came to',
            how: 'Write 到 for 了, or check the figures',
          }
        : {
            what: `“${excerpt}”：“${claim.verb}”后应是变化量，该数更像变化后的结果`,
            why: '“增加了”指增量，“增加到”指结果',
            how: '如指结果，改为“到”；如指变化量，核对数值',
          };
    if (kind === 'way')
      return en
        ? { what: `“${excerpt}”: the figures move the other way than “${claim.verb}”`, why: '', how: 'Check the two figures and the verb' }
        : { what: `“${excerpt}”：起止数的方向与“${claim.verb}”相反`, why: '', how: '核对起止数和动词' };
    return en
      ? {
          what: `“${excerpt}” is said to be ${said}; the figures give ${real}`,
          why: '翻一番 is twice, 翻两番 four times; 增长N倍 is N+1 times',
          how: 'Check the figures and what is said of them',
        }
      : {
          what: `“${excerpt}”后写“${said}”，按起止数应为${real}`,
          why: kind === 'times' ? '翻一番为2倍，翻两番为4倍；增长N倍是原来的N+1倍' : '前后数与增幅应能相互推算',
          how: '核对起止数与变化幅度',
        };
  },
});
