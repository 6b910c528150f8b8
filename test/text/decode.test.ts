import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../server/src/text/decode';
import { toGb } from './toGb';

const TEXT = '2026年全县地区生产总值增长6%左右，新增就业3000人。\n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('解码', () => {
  it('UTF-8，有无字节序标记；位置不含标记', () => {
    assert.deepEqual(decode(utf8(TEXT)), { kind: 'text', text: TEXT, encoding: 'utf-8', bom: false });
    assert.deepEqual(decode(utf8(`\ufeff${TEXT}`)), { kind: 'text', text: TEXT, encoding: 'utf-8', bom: true });
  });

  it('GB18030', () => {
    assert.deepEqual(decode(toGb(TEXT)), { kind: 'text', text: TEXT, encoding: 'gb18030', bom: false });
  });

  it('UTF-16', () => {
    assert.deepEqual(decode(utf16(TEXT, true)), { kind: 'text', text: TEXT, encoding: 'utf-16le', bom: true });
    assert.deepEqual(decode(utf16(TEXT, false)), { kind: 'text', text: TEXT, encoding: 'utf-16be', bom: true });
  });

  it('空文件', () => {
    for (const bytes of [new Uint8Array(), utf8('\ufeff'), utf8(' \n\t')]) assert.deepEqual(decode(bytes), { kind: 'empty' });
  });

  it('二进制文件', () => {
    const pdf = utf8('%PDF-1.7\n1 0 obj');
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 1, 8);
    const nul = Uint8Array.from([...utf8(TEXT), 0, 1, 2]);
    const controls = Uint8Array.from({ length: 300 }, (_, i) => (i % 9 === 0 ? 1 : 65));
    for (const bytes of [pdf, zip, nul, controls]) assert.deepEqual(decode(bytes), { kind: 'binary' });
  });

  it('截断或损坏的UTF-8、别的编码：不猜', () => {
    assert.deepEqual(decode(utf8(TEXT.repeat(3)).subarray(0, 100)), { kind: 'undecodable' });
    assert.deepEqual(decode(Uint8Array.from([...utf8('增长'), 0xff, 0xfe, 0xff, ...utf8(TEXT)])), { kind: 'undecodable' });
    assert.deepEqual(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff])), { kind: 'undecodable' });
    // Latin-1: `é` alone is no GB18030.
    assert.deepEqual(decode(Uint8Array.from([...utf8('Le d'), 0xe9, ...utf8('veloppement r'), 0xe9, 0x20])), { kind: 'undecodable' });
  });

  it('任何字节都不抛异常', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => ['text', 'empty', 'binary', 'undecodable'].includes(decode(bytes).kind)),
    );
  });
});
