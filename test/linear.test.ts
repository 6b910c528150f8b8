import { strict as assert } from 'node:assert';
import { defaultConfig } from '../server/src/config/defaults';
import { createKnowledge } from '../server/src/knowledge/knowledge';
import { createPlanService } from '../server/src/service';

/** Pieces that, repeated, bring out whatever looks back or ahead without an end. */
const PIECES = [
  ...['一', '1', '１', '1.', '1,', '1/', '万', '亿', '1万', '1,000', '%', '三分之一'],
  ...[
    '增长',
    '增长5%',
    '增长5%、',
    '由1万增加到',
    '累计下降5%',
    '不少于',
    '分别',
    '翻番',
    '与经济增长同步',
    '占',
    '比',
    '至',
    '到',
    '其中',
    '目标',
    '力争',
  ],
  ...['地区生产总值', '城乡居民', '高标准农田', '第', '年', '2025年', '是', '一是', '的', '和', '不', 'A'],
  ...['，', '、', '；', '：', '。', '。\n', '-', '—', '(', '（', '“', '《', '|', '#', '<!--', '---\n', '\t', ' ', '　', '\n', '\r\n'],
  ...['一、\n', '（一）', '1.1.1.', '国发〔2023〕1号', 'http://a'],
];

/** A paragraph that long is a whole document on one line. */
const LENGTH = 32_000;
/** What takes this long at that length takes it for a reason other than the length. */
const ENOUGH_MS = 1500;

describe('reading time is linear in the text', function () {
  this.timeout(60_000);
  const knowledge = createKnowledge();

  /** Milliseconds of the processor's: what else the machine does counts for nothing. */
  const timeOf = (piece: string, length: number): number => {
    const service = createPlanService({ knowledge, config: defaultConfig });
    const text = `2025年××市国民经济和社会发展计划\n${piece.repeat(length / piece.length)}`;
    const begin = process.cpuUsage();
    service.setDocument('file:///draft.plan.md', text);
    service.lint('file:///draft.plan.md');
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };

  for (const piece of PIECES) {
    it(`${JSON.stringify(piece)} over and over`, () => {
      const long = timeOf(piece, LENGTH);
      if (long < ENOUGH_MS) return;
      // A slow machine is slow at both lengths; four times the text may take four times as long, and not eight.
      const short = timeOf(piece, LENGTH / 4);
      assert.ok(long < 8 * short, `${LENGTH / 4} characters took ${short.toFixed(0)} ms, ${LENGTH} took ${long.toFixed(0)} ms`);
    });
  }
});
