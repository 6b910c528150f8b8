import { strict as assert } from 'node:assert';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultConfig } from '../../server/src/config/defaults';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { Session } from '../../server/src/lsp/session';
import type { StatusReport } from '../../server/src/lsp/statusReport';
import { uriOfFile } from '../../server/src/lsp/uris';
import type { WorkspaceFiles } from '../../server/src/lsp/workspaceFiles';
import { createSegmenter, type Segmenter } from '../../server/src/node/segmenter';
import { createPlanService } from '../../server/src/service';
import { DRAFT_2027, PLAN_2026 } from './folder';

const NO_SETTINGS = { mistakes: [] };

/** A session over files in memory, and everything it told the client. */
function sessionOver(texts: Map<string, string>, change: Partial<WorkspaceFiles> = {}) {
  const told = { refreshes: 0, statuses: [] as StatusReport[], logs: [] as string[], published: [] as [string, readonly Diagnostic[]][] };
  const files: WorkspaceFiles = {
    loadConfig: async () => null,
    find: async () => ({ paths: [...texts.keys()].sort(), notices: [] }),
    isDocument: (path) => path.endsWith('.txt'),
    isFolder: async () => false,
    read: async (path) => {
      const text = texts.get(path);
      return text === undefined ? { problem: '文件不存在' } : { text };
    },
    segmenter: async () => 'fallback',
    startSegmenter: () => createSegmenter('/none.js'),
    ...change,
  };
  const service = createPlanService({ knowledge: createKnowledge(), config: defaultConfig });
  const session = new Session(service, files, {
    abilities: { relatedInformation: true, codeDescription: true, markdown: true, snippets: true, changeAnnotations: true },
    rulePage: (id) => id,
    refresh: () => void told.refreshes++,
    publish: (uri, diagnostics) => void told.published.push([uri, diagnostics]),
    status: (report) => void told.statuses.push(report),
    log: (_, message) => void told.logs.push(message),
  });
  return { session, service, told };
}

const draft = (version = 1) => TextDocument.create('untitled:draft', 'annual-plan', version, DRAFT_2027);
const codesOf = async (session: Session) => {
  const answer = await session.diagnostics('untitled:draft', undefined, () => false);
  return answer?.items?.map((item) => String(item.code)) ?? [];
};

describe('session', () => {
  it('answers only when the corpus is read', async () => {
    const { session } = sessionOver(new Map([['/w/plan-2026.txt', PLAN_2026]]));
    session.changed(draft());
    const asked = codesOf(session);
    void session.load(['/w'], NO_SETTINGS);
    assert.ok((await asked).includes('target/dropped'));
    session.dispose();
  });

  it('leaves the loop free between any two files', async () => {
    const texts = new Map(Array.from({ length: 30 }, (_, i) => [`/w/plan-${i}.txt`, PLAN_2026.replaceAll('2026', String(1990 + i))]));
    const { session, service } = sessionOver(texts);
    const readAtOnce: number[] = [];
    let before = 0;
    let done = false;
    const watch = () => {
      const read = service.uris().length - service.pending();
      readAtOnce.push(read - before);
      before = read;
      if (!done) setImmediate(watch);
    };
    setImmediate(watch);
    await session.load(['/w'], NO_SETTINGS);
    done = true;
    assert.equal(service.uris().length, 30);
    assert.ok(Math.max(...readAtOnce) <= 1, readAtOnce.join());
    session.dispose();
  });

  it('drops a load that a newer one replaces', async () => {
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { session, service, told } = sessionOver(new Map([['/new/plan-2026.txt', PLAN_2026]]), {
      find: async ({ folders }) => {
        if (folders[0] === '/old') await slow;
        return { paths: [`${folders[0]}/plan-2026.txt`], notices: [] };
      },
    });
    const old = session.load(['/old'], NO_SETTINGS);
    await session.load(['/new'], NO_SETTINGS);
    release();
    await old;
    assert.deepEqual(service.uris(), [uriOfFile('/new/plan-2026.txt')]);
    assert.equal(told.refreshes, 1);
    session.dispose();
  });

  it('drops a pull that was cancelled, and says so', async () => {
    const { session, service } = sessionOver(new Map());
    session.changed(draft());
    await session.load([], NO_SETTINGS);
    assert.equal(await session.diagnostics('untitled:draft', undefined, () => true), null);
    assert.equal(service.counters.documentsLinted, 0);
    session.dispose();
  });

  it('goes on, and tells it, when the folder cannot be listed', async () => {
    const { session, told } = sessionOver(new Map(), {
      find: async () => {
        throw new Error('EACCES');
      },
    });
    session.changed(draft());
    await session.load(['/w'], NO_SETTINGS);
    assert.ok((await codesOf(session)).includes('target/conflict'));
    assert.equal(session.report().state, 'ready');
    assert.match(session.report().notices[0]?.message ?? '', /资料库读取失败/);
    assert.match(told.logs.join(), /EACCES/);
    session.dispose();
  });

  it('tells which files could not be read', async () => {
    const { session } = sessionOver(new Map([['/w/plan-2026.txt', PLAN_2026]]), {
      find: async () => ({ paths: ['/w/gone.txt', '/w/plan-2026.txt'], notices: [{ uri: null, message: '文件夹层次过深' }] }),
    });
    await session.load(['/w'], NO_SETTINGS);
    const { notices, documents } = session.report();
    assert.deepEqual(notices, [
      { uri: null, message: '文件夹层次过深' },
      { uri: uriOfFile('/w/gone.txt'), message: '文件不存在' },
    ]);
    assert.equal(documents.length, 1);
    session.dispose();
  });

  it('tells mistakes in the settings and a config that is not there', async () => {
    const { session } = sessionOver(new Map());
    await session.load(['/w'], { config: 'conf/planlint.yaml', mistakes: ['设置无效'] });
    assert.deepEqual(
      session.report().notices.map(({ message }) => message),
      ['设置无效', '配置文件不存在或无法读取：conf/planlint.yaml'],
    );
    session.dispose();
  });

  it('re-analyses one paragraph for one edit', async () => {
    const { session, service } = sessionOver(new Map([['/w/plan-2026.txt', PLAN_2026]]));
    session.changed(draft());
    await session.load(['/w'], NO_SETTINGS);
    await codesOf(session);
    const before = service.counters.paragraphsAnalysed;
    const edited = DRAFT_2027.replace('增长6%以上', '增长5%左右');
    session.changed(TextDocument.create('untitled:draft', 'annual-plan', 2, edited));
    assert.ok(!(await codesOf(session)).includes('target/conflict'));
    assert.equal(service.counters.paragraphsAnalysed - before, 1);
    session.dispose();
  });

  it('sends a status only when it says something new', async () => {
    const { session, told } = sessionOver(new Map([['/w/plan-2026.txt', PLAN_2026]]));
    session.changed(draft());
    await session.load(['/w'], NO_SETTINGS);
    for (let i = 0; i < 5; i++) await codesOf(session);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const texts = told.statuses.map((status) => JSON.stringify(status));
    assert.equal(new Set(texts).size, texts.length);
    assert.equal(told.statuses.at(-1)?.state, 'ready');
    session.dispose();
  });

  /** Two years' plans and a draft in the middle of a phrase that both have; a segmenter that cuts at blanks and counts the texts it is given. */
  function sessionWithPhrases() {
    const plan = (year: number, words: string) => `${PLAN_2026.replaceAll('2026', String(year))}\n## 三、重点任务\n\n${words}。\n`;
    const texts = new Map([
      ['/w/plan-2025.txt', plan(2025, '要 加快 培育 特色 林果 产业')],
      ['/w/plan-2026.txt', plan(2026, '还 加快 培育 特色 林果 产业')],
    ]);
    const counted = { started: 0, closed: 0, texts: [] as string[] };
    const startSegmenter = (): Segmenter => {
      counted.started++;
      return {
        segment: async (text) => {
          counted.texts.push(text);
          return text.split(/[ 。]|(?=要|还)|(?<=要|还)/);
        },
        state: () => ({ kind: 'nodejieba' }),
        close: async () => void counted.closed++,
      };
    };
    const opened = sessionOver(texts, { startSegmenter });
    const text = `${DRAFT_2027}\n加快培育`;
    opened.session.changed(TextDocument.create('untitled:draft', 'annual-plan', 1, text));
    const position = { line: text.split('\n').length - 1, character: 4 };
    const details = async () => (await opened.session.completions('untitled:draft', position))!.items.map(({ detail }) => detail);
    /** Asks as often as it takes: mining goes on while nobody waits. */
    const until = async (wanted: string) => {
      for (let tries = 0; tries < 500 && !(await details()).includes(wanted); tries++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      assert.ok((await details()).includes(wanted), wanted);
    };
    return { ...opened, texts, counted, details, until, plan };
  }

  it('mines the documents’ phrases once completion is asked for, not before', async () => {
    const { session, counted, details, until } = sessionWithPhrases();
    await session.load(['/w'], NO_SETTINGS);
    await codesOf(session);
    assert.equal(counted.started, 0);
    assert.equal(session.report().segmenter.state, 'fallback');
    assert.ok(!(await details()).includes('2份文件用过，最近2026年'));
    await until('2份文件用过，最近2026年');
    assert.equal(counted.started, 1);
    assert.equal(session.report().segmenter.state, 'available');
    session.dispose();
    assert.equal(counted.closed, 1);
  });

  it('segments again only the document that changed', async () => {
    const { session, texts, counted, until, plan } = sessionWithPhrases();
    await session.load(['/w'], NO_SETTINGS);
    await until('2份文件用过，最近2026年');
    const before = counted.texts.length;
    texts.set('/w/plan-2024.txt', plan(2024, '也要 加快 培育 特色 林果 产业'));
    session.filesChanged([{ uri: uriOfFile('/w/plan-2024.txt'), kind: 'created' }]);
    await until('3份文件用过，最近2026年');
    assert.equal(counted.texts.length, before + 1);
    assert.ok(counted.texts.at(-1)?.includes('也要'));
    assert.equal(counted.started, 1);
    session.dispose();
  });
});
