import { isAbsolute, resolve } from 'node:path';
import { defaultConfig } from '../config/defaults';
import type { ConfigProblem } from '../config/types';
import { createKnowledge } from '../knowledge/knowledge';
import { type Discovery, discoverDocuments, expandPaths, isPlanFileName } from '../node/discover';
import { isFolder, readDocument } from '../node/files';
import { configIn } from '../node/findConfig';
import { nodejiebaProblem } from '../node/nodejieba';
import { createSegmenter } from '../node/segmenter';
import { discoveryText, problemText, unreadableConfigText } from './fileWords';
import type { CorpusQuery, WorkspaceFiles } from './workspaceFiles';

/** The real files. */
export function nodeFiles(): WorkspaceFiles {
  return {
    async loadConfig(folders, explicit, locale) {
      const found = explicit === undefined ? await configsIn(folders) : [resolve(folders[0] ?? '', explicit)];
      const [path, ...ignored] = found;
      if (path === undefined) return null;
      const file = await readDocument(path);
      if (!file.ok) {
        if (file.problem === 'missing') return null;
        const problems = file.problem === 'empty' ? [] : [wholeFile(unreadableConfigText(locale ?? defaultConfig.locale))];
        return { path, text: '', config: defaultConfig, problems, ignored };
      }
      // yaml and zod take about 100 ms to load: only where there is a config file.
      const { parseConfig } = await import('../config/load');
      const { config, problems } = parseConfig(file.text, {
        frameworks: createKnowledge().frameworks.map(({ id }) => id),
        ...(locale && { locale }),
      });
      return { path, text: file.text, config, problems, ignored };
    },
    async find(query) {
      const found = await Promise.all(searches(query));
      const paths = [...new Set(found.flatMap(({ files }) => files))];
      const notices = found
        .flatMap((each) => each.notices)
        .map((notice) => ({ uri: null, message: discoveryText(notice, query.config.locale) }));
      return { paths, notices };
    },
    isDocument: isPlanFileName,
    isFolder,
    async read(path, locale) {
      const file = await readDocument(path);
      return file.ok ? { text: file.text } : { problem: problemText(file.problem, locale) };
    },
    async segmenter() {
      return nodejiebaProblem(__filename) === null ? 'available' : 'fallback';
    },
    startSegmenter: createSegmenter,
  };
}

function wholeFile(message: string): ConfigProblem {
  return { message, start: 0, end: 0, line: 1, column: 1 };
}

async function configsIn(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(folders.map(configIn));
  return found.filter((path) => path !== null);
}

function searches({ folders, config, from }: CorpusQuery): Promise<Discovery>[] {
  if (config.corpus === null || from === null) return folders.map((folder) => discoverDocuments(folder, config));
  if (from !== 'settings') return [discoverDocuments(from.configFolder, config)];
  const leadsOut = (path: string) => isAbsolute(path) || path.split(/[\\/]/).includes('..');
  const inside = config.corpus.filter((path) => !leadsOut(path));
  const outside = config.corpus.filter(leadsOut);
  return [
    ...(inside.length > 0 ? folders.map((folder) => discoverDocuments(folder, { ...config, corpus: inside })) : []),
    ...(outside.length > 0 ? [expandPaths(outside, folders[0] ?? '/')] : []),
  ];
}
