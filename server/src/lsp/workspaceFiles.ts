import type { Config, ConfigProblem } from '../config/types';
import type { Segmenter } from '../node/segmenter';
import type { Locale } from '../rules/types';
import type { StatusReport } from './statusReport';

/** A planlint.yaml as read: even with mistakes in it there is a config to go on with. */
export interface LoadedConfig {
  readonly path: string;
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** Further planlint.yaml in other workspace folders: only one counts. */
  readonly ignored: readonly string[];
}

export interface CorpusQuery {
  /** Workspace folders. */
  readonly folders: readonly string[];
  readonly config: Config;
  /** Who named `config.corpus`: the settings, or the planlint.yaml in this folder. */
  readonly from: 'settings' | { readonly configFolder: string } | null;
}

/** The files of a workspace as the session needs them; `nodeFiles.ts` gives the real ones, tests give some in memory. Paths are absolute. */
export interface WorkspaceFiles {
  /**
   * planlint.yaml: the one named by `explicit`, else the first found in the folders' roots; null when there is none. One that is there and
   * cannot be read is a config with a problem. `locale`: of the problems; default: the file's own.
   */
  loadConfig(folders: readonly string[], explicit: string | undefined, locale: Locale | undefined): Promise<LoadedConfig | null>;
  /**
   * Everything that makes up the corpus, in a stable order, and what could not be listed. Only folders are read, no file. What planlint.yaml
   * names (`from`: its folder) is looked for inside its folder only; what the user's own settings name may lie anywhere.
   */
  find(query: CorpusQuery): Promise<{ readonly paths: readonly string[]; readonly notices: StatusReport['notices'] }>;
  /** Whether a file of this name may be part of a corpus. */
  isDocument(path: string): boolean;
  isFolder(path: string): Promise<boolean>;
  /** The text of one file, decoded; or why it has none. */
  read(path: string, locale: Locale): Promise<{ readonly text: string } | { readonly problem: string }>;
  /** Whether nodejieba can be used, without loading it. */
  segmenter(): Promise<'available' | 'fallback'>;
  /** A segmenter whose worker starts, and loads nodejieba, with the first text it is given. */
  startSegmenter(): Segmenter;
}
