import type { Config, ConfigProblem } from '../config/types';

/** A planlint.yaml as read: even with mistakes in it there is a config to go on with. */
export interface LoadedConfig {
  readonly path: string;
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** The files of a workspace as the session needs them; `nodeFiles.ts` gives the real ones, tests give some in memory. Paths are absolute. */
export interface WorkspaceFiles {
  /** planlint.yaml: the one named by `explicit`, else the first found in the folders' roots; null when there is none. */
  loadConfig(folders: readonly string[], explicit: string | undefined): Promise<LoadedConfig | null>;
  /** Everything that makes up the corpus, sorted, and what could not be listed. Only folders are read, no file. */
  find(folders: readonly string[], config: Config, root: string | null): Promise<{ readonly paths: readonly string[]; readonly notices: readonly string[] }>;
  /** The text of one file, decoded; or why it has none. */
  read(path: string): Promise<{ readonly text: string } | { readonly problem: string }>;
  /** Whether nodejieba can be used, without loading it. */
  segmenter(): Promise<'available' | 'fallback'>;
}
