import { strict as assert } from 'node:assert';
import { readMessage } from '../../../client/src/dashboard/messages';

describe('dashboard: messages of the page', () => {
  it('are known', () => {
    for (const message of [
      { kind: 'ready' },
      { kind: 'restart' },
      { kind: 'drawn', rows: 0 },
      { kind: 'series', keys: ['a', 'b'] },
      { kind: 'saveTable', keys: [] },
      { kind: 'open', uri: 'file:///w/a.txt', line: 3 },
    ]) {
      assert.deepEqual(readMessage(message), message);
    }
  });

  it('are stripped of what does not belong to them', () => {
    assert.deepEqual(readMessage({ kind: 'ready', command: 'rm' }), { kind: 'ready' });
  });

  it('hand over a picture without the words around its data', () => {
    const message = { kind: 'savePicture', name: 'a', png: 'data:image/png;base64,iVBORw==' };
    assert.deepEqual(readMessage(message), { kind: 'savePicture', name: 'a', png: 'iVBORw==' });
  });

  it('are ignored when they are anything else', () => {
    for (const message of [
      null,
      'ready',
      {},
      { kind: 'run' },
      { kind: 'drawn', rows: -1 },
      { kind: 'series', keys: ['a', 'b', 'c', 'd', 'e', 'f'] },
      { kind: 'series', keys: [1] },
      { kind: 'saveTable' },
      { kind: 'open', uri: 'file:///w/a.txt', line: -1 },
      { kind: 'open', uri: 'file:///w/a.txt', line: 1.5 },
      { kind: 'open', line: 1 },
      { kind: 'savePicture', name: 'a', png: 'data:text/html;base64,AAAA' },
      { kind: 'savePicture', png: 'data:image/png;base64,AAAA' },
    ]) {
      assert.equal(readMessage(message), null, JSON.stringify(message));
    }
  });
});
