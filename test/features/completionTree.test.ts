import { strict as assert } from 'node:assert';
import { CharacterIndex } from '../../server/src/features/completion/characterIndex';
import { LONGEST_CONTEXT, type Place, pick } from '../../server/src/features/completion/continuationTree';
import { Likeness } from '../../server/src/features/completion/likeness';

describe('the tree of continuations', () => {
  const place = (rest: string, shared = 4, weight = 100): Place => ({ rest, shared, weight });
  const texts = (places: readonly Place[], most = 6) => pick(places, most, 0.0005).map(({ text }) => text);

  it('prefers what more places, and those that agree most, go on with', () => {
    assert.match(texts([place('苗圃'), place('林场'), place('林场')])[0]!, /^林场/);
    assert.match(texts([place('苗圃', LONGEST_CONTEXT), place('林场'), place('林场')])[0]!, /^苗圃/);
  });

  it('offers two characters now rather than a long wording that is still there with the next key', () => {
    // Alone, the long one would save more: 0.35 · 3 against 0.65 · 1.
    const branches = pick([...Array<Place>(13).fill(place('渠道')), ...Array<Place>(7).fill(place('苗圃林场'))], 1, 0.0005);
    assert.equal(branches[0]?.text, '渠道');
  });

  it('puts nothing where taking it would cost as much as typing', () => {
    const many = ['渠道', '苗圃', '林场', '牧区', '草场'].map((rest) => place(rest));
    assert.equal(texts(many).length, 1);
  });

  it('does not stop within a year', () => {
    assert.ok(texts([place('2027年开工'), place('2028年开工')]).every((text) => !/\d$/u.test(text)));
  });

  it('tells how likely the first two characters are', () => {
    const [sure] = pick(Array<Place>(9).fill(place('林场', LONGEST_CONTEXT)), 1, 0.0005);
    const [unsure] = pick([place('林场', 2, 1)], 1, 0.0005);
    assert.ok(sure!.beginning > 0.6 && (unsure?.beginning ?? 0) < 0.2);
  });
});

describe('likeness of places', () => {
  const filler = '，甲乙丙丁戊己庚辛'.repeat(40);
  const weights = (text: string, before: string, context: string) => {
    const index = new CharacterIndex(text);
    const likeness = new Likeness([index], before);
    return [...text.matchAll(new RegExp(context, 'gu'))].map(({ index: at }) =>
      likeness.weightAt(index, at + context.length, context.length),
    );
  };

  it('is greater where the surroundings are about the same', () => {
    const [about, other] = weights(`疏浚灌区渠道，完善${filler}添置校车桌椅，完善`, '今年疏浚渠道，完善', '，完善');
    assert.ok(about! > 2 * other!, `${about}, ${other}`);
  });

  it('is less where the same characters begin within another word', () => {
    const [whole, within] = weights(`，展${filler}，发展`, '，展', '展');
    assert.ok(within! < whole!);
  });

  it('is greater as many characters behind a mark', () => {
    const [same, other] = weights(`苗圃，三林场${filler}苗圃，一二三林场`, '牧区，三林场', '林场');
    assert.ok(same! > other!);
  });
});
