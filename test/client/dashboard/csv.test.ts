import { strict as assert } from 'node:assert';
import { csvHead, csvLines } from '../../../client/src/dashboard/csv';
import { readCsv } from '../../../server/src/corpus/csv';
import type { DashboardPoint } from '../../../server/src/lsp/protocol/dashboard';
import { chart, row } from './rows';

const POINT: DashboardPoint = {
  year: 2026,
  fromYear: null,
  role: 'target',
  op: '~',
  value: 5.5,
  value2: null,
  unit: '%',
  text: '5.5%左右',
  document: 'plan-2026',
  uri: 'file:///w/plan-2026.txt',
  line: 12,
  source: null,
};

function lines(name: string, ...points: Partial<DashboardPoint>[]): string {
  const series = { key: name, chart: chart('%', {}), points: points.map((point) => ({ ...POINT, ...point })) };
  return csvLines(row(name, { group: '经济', place: '通辽市', inDraft: true }), series, '增速', 'zh-CN');
}

describe('dashboard: CSV', () => {
  it('begins with the mark that makes Excel and WPS read UTF-8, and with its columns', () => {
    const head = csvHead('zh-CN');
    assert.equal(head.charCodeAt(0), 0xfeff);
    assert.match(head, /^.指标,范围,口径,量度,.*本次草案\r\n$/u);
    assert.equal(csvHead('en').split(',').length, head.split(',').length);
  });

  it('has a line for each figure, lines counted from 1', () => {
    assert.equal(lines('地区生产总值', {}), '地区生产总值,,,增速,经济,通辽市,2026,,目标,左右,5.5,,%,5.5%左右,plan-2026,13,,是\r\n');
    assert.equal(lines('a', {}, { role: 'actual' }).split('\r\n').length, 3);
  });

  it('quotes what would break it, and reads back the same', () => {
    const name = '甲,"乙"\n丙';
    const [record] = readCsv(lines(name, { document: 'a"b' }));
    assert.deepEqual([record?.fields[0]?.value, record?.fields[14]?.value], [name, 'a"b']);
  });

  it('lets no cell be a formula, and leaves numbers alone', () => {
    for (const name of ['=1+2', '+cmd', '-cmd', '@SUM(A1)', '\tx']) {
      assert.match(lines(name, {}), /^"?'[=+@\t-]/u);
    }
    assert.match(lines('a', { op: '=', value: -2.5, text: '-2.5%' }), /,-2\.5,,%,-2\.5%,/);
  });
});
