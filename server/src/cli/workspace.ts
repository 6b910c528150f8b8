import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defaultConfig } from '../config/defaults';
import type { Config } from '../config/types';
import { createKnowledge } from '../knowledge/knowledge';
import { type DiscoveryNotice, discoverDocuments, expandPaths } from '../node/discover';
import { type FileProblem, readDocument, realPath } from '../node/files';
import { findConfig, isBelow } from '../node/findConfig';
import type { Locale, Rule } from '../rules/types';
import { createPlanService, type PlanService } from '../service';
import { UsageError } from './exitCodes';
import type { Messages } from './messages';
import type { Progress } from './progress';
import type { ReportedNotice } from './report';

export interface WorkspaceOptions {
  readonly cwd: string;
  /** --corpus, as given; empty = by config. */
  readonly corpus: readonly string[];
  /** --config, as given. */
  readonly config: string | undefined;
  /** --locale: language of findings; else the config's. */
  readonly locale: Locale | undefined;
  readonly messages: Messages;
  readonly progress: Progress;
  /** Rules to run instead of the shipped ones. */
  readonly rules?: readonly Rule[];
  /** Last word on the config, for options that change it. */
  readonly adjust?: (config: Config) => Config;
}

/** A service with its corpus read, for one planlint.yaml or one folder. */
export interface Workspace {
  readonly service: PlanService;
  readonly config: Config;
  readonly notices: readonly ReportedNotice[];
  /** URI under which the corpus holds a file (links resolved), else its own. */
  uriOf(path: string): Promise<string>;
  /** What to add to an offset in a document's text for one in its file: 1 where the file begins with a byte order mark. */
  shiftOf(uri: string): number;
}

/** Opens the workspaces that drafts belong to; drafts with the same config and corpus share one. */
export function createWorkspaces(options: WorkspaceOptions): { for(draft: string): Promise<Workspace> } {
  const opened = new Map<string, Promise<Workspace>>();
  return {
    async for(draft) {
      const configPath = options.config === undefined ? await findConfig(draft, options.cwd) : resolve(options.cwd, options.config);
      const folder = configPath ? dirname(configPath) : isBelow(dirname(draft), options.cwd) ? options.cwd : dirname(draft);
      const key = `${configPath ?? ''}\n${folder}`;
      let workspace = opened.get(key);
      if (!workspace) {
        workspace = open(folder, configPath, options);
        opened.set(key, workspace);
      }
      return workspace;
    },
  };
}

async function open(folder: string, configPath: string | null, options: WorkspaceOptions): Promise<Workspace> {
  const read = configPath ? await loadConfig(configPath, options) : defaultConfig;
  const config = options.adjust ? options.adjust(read) : read;
  const { files, notices } = await corpusFiles(folder, config, options);
  const service = createPlanService({
    knowledge: createKnowledge(),
    config,
    root: pathToFileURL(folder).href,
    ...(options.locale && { locale: options.locale }),
    ...(options.rules && { rules: options.rules }),
  });

  const reported = notices.map((notice) => discoveryNotice(notice, options));
  const uris = new Map<string, string>();
  const marked = new Set<string>();
  for (const [index, file] of files.entries()) {
    options.progress.step(options.messages.reading, index, files.length);
    const document = await readDocument(file);
    if (!document.ok) {
      if (options.corpus.length > 0 && document.problem === 'missing') throw new UsageError(fileMessage(file, document.problem, options));
      reported.push({
        filePath: shownPath(file, options.cwd),
        line: null,
        code: document.problem,
        message: options.messages.fileProblem[document.problem],
      });
      continue;
    }
    const uri = pathToFileURL(file).href;
    uris.set(await realPath(file), uri);
    if (document.bom) marked.add(uri);
    service.setDocument(uri, document.text);
  }
  return {
    service,
    config,
    notices: reported,
    uriOf: async (path) => uris.get(await realPath(path)) ?? pathToFileURL(path).href,
    shiftOf: (uri) => (marked.has(uri) ? 1 : 0),
  };
}

/** --corpus as given; else config's or everything below the folder. */
async function corpusFiles(folder: string, config: Config, options: WorkspaceOptions) {
  if (options.corpus.length === 0) return discoverDocuments(folder, config);
  const found = await expandPaths(options.corpus, options.cwd);
  const missing = found.notices.find((notice) => notice.code === 'nothing-found' || notice.code === 'unreadable-folder');
  if (missing) throw new UsageError(`${missing.path}: ${options.messages.discovery[missing.code]}`);
  return found;
}

async function loadConfig(path: string, options: WorkspaceOptions): Promise<Config> {
  const file = await readDocument(path);
  if (!file.ok && file.problem === 'empty') return defaultConfig;
  if (!file.ok) throw new UsageError(fileMessage(path, file.problem, options));
  // yaml and zod take about 100 ms to load: only with a config file.
  const { parseConfig } = await import('../config/load');
  const { config, problems } = parseConfig(file.text, options.locale ? { locale: options.locale } : {});
  if (problems.length === 0) return config;
  const shown = shownPath(path, options.cwd);
  const lines = problems.map(({ line, column, message }) => `${shown}:${line}:${column} ${message}`);
  throw new UsageError([...lines, options.messages.badConfig(shown, problems.length)].join('\n'));
}

export function fileMessage(path: string, problem: FileProblem, { cwd, messages }: Pick<WorkspaceOptions, 'cwd' | 'messages'>): string {
  return `${shownPath(path, cwd)}: ${messages.fileProblem[problem]}`;
}

function discoveryNotice({ code, path }: DiscoveryNotice, { cwd, messages }: WorkspaceOptions): ReportedNotice {
  return { filePath: isAbsolute(path) ? shownPath(path, cwd) : path, line: null, code, message: messages.discovery[code] };
}

/** Relative to the working folder when below it, else absolute. */
export function shownPath(path: string, cwd: string): string {
  return isAbsolute(path) && isBelow(path, cwd) ? relative(cwd, path) : path;
}

/** The shown path of a `file:` URI; other URIs as they are. */
export function shownUri(uri: string, cwd: string): string {
  return uri.startsWith('file:') ? shownPath(fileURLToPath(uri), cwd) : uri;
}
