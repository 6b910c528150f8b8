import { strict as assert } from 'node:assert';
import { compareOption, isIndexed } from '../../../client/src/dashboard/compareOption';
import { pageHtml } from '../../../client/src/dashboard/html';
import { nextChosen, readState } from '../../../client/src/dashboard/pageState';
import { pageWords } from '../../../client/src/dashboard/pageWords';
import { rowWindow, scrollTo } from '../../../client/src/dashboard/rowWindow';
import { chart } from './rows';

describe('dashboard: page', () => {
  it('may load and run nothing but its own script and styles', () => {
    const html = pageHtml(
      { script: 'https://a/dashboard.js', style: 'https://a/dashboard.css', source: 'https://a', nonce: 'n0nce' },
      'zh-CN',
      '看板',
    );
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    const rules = new Map(
      policy
        .split(';')
        .map((rule) => rule.trim().split(' ') as [string, ...string[]])
        .map(([name, ...from]) => [name, from.join(' ')]),
    );
    assert.deepEqual(Object.fromEntries(rules), {
      'default-src': "'none'",
      'script-src': "'nonce-n0nce'",
      'style-src': 'https://a',
      'img-src': 'data:',
      'connect-src': "'none'",
      'font-src': "'none'",
    });
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script nonce="n0nce" src="https://a/dashboard.js">']);
    assert.doesNotMatch(html, /style=|<style|\son\w+=/);
  });

  it('has its texts in both languages', () => {
    assert.equal(pageWords('zh-CN')('countOf', 2, 10), '2 / 10 条');
    assert.equal(pageWords('en')('countOf', 2, 10), '2 of 10 series');
  });

  it('draws the rows in sight and some more, with room for the others', () => {
    const seen = rowWindow(1000, 30, 3000, 300);
    assert.deepEqual(seen, { first: 88, end: 122, above: 88 * 30, below: (1000 - 122) * 30 });
    assert.deepEqual(rowWindow(3, 30, 0, 300), { first: 0, end: 3, above: 0, below: 0 });
    // Scrolled beyond what a filter left.
    assert.equal(rowWindow(20, 30, 9000, 300).end, 20);
    assert.deepEqual(rowWindow(0, 30, 0, 300), { first: 0, end: 0, above: 0, below: 0 });
  });

  it('scrolls no further than it takes to see a row', () => {
    assert.equal(scrollTo(5, 30, 0, 300), 0);
    assert.equal(scrollTo(10, 30, 0, 300), 30);
    assert.equal(scrollTo(2, 30, 300, 300), 60);
  });

  it('draws the row clicked alone, and others beside it when asked to', () => {
    assert.deepEqual(nextChosen(['a', 'b'], 'c', false), ['c']);
    assert.deepEqual(nextChosen(['a'], 'b', true), ['a', 'b']);
    assert.deepEqual(nextChosen(['a', 'b'], 'a', true), ['b']);
    assert.deepEqual(nextChosen(['a', 'b', 'c', 'd', 'e'], 'f', true), ['a', 'b', 'c', 'd', 'e']);
  });

  it('takes of a kept state what fits', () => {
    const kept = readState({ chosen: ['a', 2, 'b', 'c', 'd', 'e', 'f'], scroll: -3, draft: 'untitled:1', sorting: { column: 'name' } });
    assert.deepEqual(kept.chosen, ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual([kept.scroll, kept.draft, kept.sorting], [0, 'untitled:1', { column: 'name', descending: false }]);
    assert.deepEqual(readState(null).chosen, []);
  });
});

describe('dashboard: comparison', () => {
  const colours = { text: '#000', grid: '#ccc', series: ['red', 'green'] };
  const percent = { label: 'a', chart: chart('%', { 2024: [5, 4], 2026: [6, null] }) };
  const money = { label: 'b', chart: chart('亿元', { 2025: [null, 1500] }) };
  const people = { label: 'c', chart: chart('万人', { 2024: [2, null], 2025: [3, null] }) };

  it('draws results solid and targets dashed, in one colour a series, over all years', () => {
    const option = compareOption([percent, money], colours);
    assert.deepEqual((option.xAxis as { data: string[] }).data, ['2024', '2025', '2026']);
    const lines = option.series as { name: string; data: unknown[]; yAxisIndex: number; lineStyle: { type: string; color: string } }[];
    assert.deepEqual(
      lines.map(({ name, data, yAxisIndex, lineStyle }) => [name, data, yAxisIndex, lineStyle.type, lineStyle.color]),
      [
        ['a', [4, null, null], 0, 'solid', 'red'],
        ['a', [5, null, 6], 0, 'dashed', 'red'],
        ['b', [null, 1500, null], 1, 'solid', 'green'],
        ['b', [null, null, null], 1, 'dashed', 'green'],
      ],
    );
  });

  it('gives two units an axis each, and more an index from the first figure', () => {
    assert.equal(isIndexed([percent, money]), false);
    assert.deepEqual(
      (compareOption([percent, money], colours).yAxis as { name: string }[]).map(({ name }) => name),
      ['%', '亿元'],
    );
    const three = [percent, money, people];
    assert.equal(isIndexed(three), true);
    const option = compareOption(three, colours);
    assert.equal((option.yAxis as unknown[]).length, 1);
    const [, , , , , targets] = option.series as { data: unknown[] }[];
    assert.deepEqual(targets?.data, [100, 150, null]);
  });

  it('is empty for series without figures by year', () => {
    const option = compareOption([{ label: 'a', chart: chart('%', {}) }], colours);
    assert.deepEqual((option.xAxis as { data: string[] }).data, []);
  });
});
