import { strict as assert } from 'node:assert';
import { keptBySentence, keptByText } from '../../server/src/rules/keptByText';

describe('answers kept by text', () => {
  /** A reader with a count of what it really read. */
  function counted() {
    const read: string[] = [];
    const lengthOf = keptByText((text: string): number => {
      read.push(text);
      return text.length;
    });
    return { read, lengthOf };
  }

  it('are read once', () => {
    const { read, lengthOf } = counted();
    assert.deepEqual([lengthOf('甲乙'), lengthOf('丙'), lengthOf('甲乙')], [2, 1, 2]);
    assert.deepEqual(read, ['甲乙', '丙']);
  });

  it('stay while they are asked for, however much is typed, and go when they are not', () => {
    const { read, lengthOf } = counted();
    lengthOf('留下');
    lengthOf('离开');
    for (let i = 0; i < 5_000; i++) {
      lengthOf(`第${i}稿`);
      lengthOf('留下');
    }
    assert.equal(read.filter((text) => text === '留下').length, 1);
    lengthOf('离开');
    assert.equal(read.filter((text) => text === '离开').length, 2);
  });
});

describe('answers kept by sentence', () => {
  it('are read once for each sentence, wherever it stands', () => {
    const read: string[] = [];
    const lengths = keptBySentence((sentence: string): number => {
      read.push(sentence);
      return sentence.length;
    });
    assert.deepEqual(lengths('甲乙。丙；“丁。戊”。'), [
      { at: 0, found: 3 },
      { at: 3, found: 2 },
      { at: 5, found: 6 },
    ]);
    assert.deepEqual(lengths('己。甲乙。丙；'), [
      { at: 0, found: 2 },
      { at: 2, found: 3 },
      { at: 5, found: 2 },
    ]);
    assert.deepEqual(read, ['甲乙。', '丙；', '“丁。戊”。', '己。']);
  });
});
