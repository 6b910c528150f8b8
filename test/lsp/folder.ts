import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A workspace folder on disk for one test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'planlint-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true });
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Last year's plan of a city. */
export const PLAN_2026 = `# 通辽市2026年国民经济和社会发展计划

## 一、2025年计划执行情况

2025年，全市地区生产总值增长5.8%，社会消费品零售总额增长4.1%。

## 二、2026年主要预期目标

地区生产总值增长5.5%左右，规模以上工业增加值增长7%，社会消费品零售总额增长4%，城镇新增就业1.2万人以上。
`;

/** A draft that says one thing twice and differently. */
export const DRAFT_2027 = `# 通辽市2027年国民经济和社会发展计划

## 一、2027年主要预期目标

地区生产总值增长5%左右，规模以上工业增加值增长7%。

## 二、重点任务

确保地区生产总值增长6%以上。
`;
