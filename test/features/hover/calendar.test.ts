import { strict as assert } from 'node:assert';
import { hoverAt, hoverOf } from '../editor';

describe('hover on a period, congress or session', () => {
  it('tells a five-year period’s years and which of them the draft’s is', () => {
    const found = hoverAt('“十五|五”时期承前启后。');
    assert.equal(found?.about, '十五五');
    assert.match(found?.markdown ?? '', /^\*\*“十五五”\*\* · 2026—2030年 [\s\S]*2027年是第二年 [\s\S]*适用的规划.*第十五个五年规划纲要/);
    assert.doesNotMatch(hoverOf('“十三|五”时期成就显著。'), /第.年|适用的规划/);
  });

  it('tells the days of plenums, congresses and sessions, in either form', () => {
    assert.match(hoverOf('贯彻二十届四|中全会部署。'), /^\*\*二十届四中全会\*\* · 2025年10月20日至23日/);
    assert.match(hoverOf('党的|二十大以来。'), /^\*\*党的二十大\*\* · 2022年10月16日至22日/);
    for (const printed of ['十四届全国人大|四次会议通过。', '第十四届全国人民代表|大会第四次会议通过。']) {
      assert.match(hoverOf(printed), /^\*\*十四届全国人大四次会议\*\* · 2026年3月5日至12日/, printed);
    }
  });

  it('says where it speaks from memory', () => {
    assert.match(hoverOf('十八届三|中全会以来。'), /2013年11月9日至12日（凭记忆，待核）/);
    assert.match(hoverOf('十四届全国人大|五次会议召开。', { locale: 'en' }), /2027-03 \(from memory, to be verified\)/);
  });

  it('tells nothing of what the calendar does not know', () => {
    assert.equal(hoverAt('市七届人大|二次会议审议。'), null);
  });
});
