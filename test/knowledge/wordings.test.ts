import { strict as assert } from 'node:assert';
import { wordingsIn } from '../../server/src/knowledge/wordings';

const found = (text: string) => wordingsIn(text).map(({ start, end, wording }) => `${wording.kind} ${text.slice(start, end)}`);

describe('fixed wordings', () => {
  it('are found in a text, the longest first, none in another', () => {
    assert.deepEqual(found('坚持新发展理念，因地制宜发展新质生产力。'), ['list 新发展理念', 'principle 因地制宜发展新质生产力']);
  });

  it('bear the whole wording where another accepted one is printed', () => {
    const [match] = wordingsIn('深刻领会“两个确立”的决定性意义');
    assert.equal(match?.wording.text, '深刻领悟“两个确立”的决定性意义');
  });

  it('tell what is out of use, and what a named list holds', () => {
    const [expired, list] = wordingsIn('推进“放管服”改革，增强“四个意识”。').map(({ wording }) => wording);
    assert.equal(expired?.kind, 'expired');
    assert.equal(expired?.validTo, '2024');
    assert.deepEqual(list?.members, ['政治意识', '大局意识', '核心意识', '看齐意识']);
  });

  it('are not found in prose of one’s own', () => {
    assert.deepEqual(found('全市新建三座水库，道路通到村口。'), []);
    assert.deepEqual(found(''), []);
  });
});
