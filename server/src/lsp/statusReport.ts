import type { ConfigProblem, Preset } from '../config/types';
import type { ServiceStatus } from '../service';

/** Sent as the notification `planlint/status` whenever it changes, and answered to the request `planlint/status`. */
export interface StatusReport extends ServiceStatus {
  readonly state: 'loading' | 'ready';
  /** `available`: nodejieba is installed; `fallback`: Intl.Segmenter does its work. No finding depends on it. */
  readonly segmenter: { readonly state: 'available' | 'fallback'; readonly note: string | null };
  /** What could not be read or checked, in the user's language: file, and what is wrong with it. */
  readonly notices: readonly { readonly uri: string | null; readonly message: string }[];
  readonly config: {
    /** The planlint.yaml in use, or null. */
    readonly uri: string | null;
    readonly problems: readonly ConfigProblem[];
    /** The preset that holds, and that of planlint.yaml (its default where it names none); the client's setting wins over it. */
    readonly preset: Preset;
    readonly filePreset: Preset | null;
    /** Absolute globs of the files that the config declares plans, for the client to give them their language. */
    readonly plans: readonly { readonly folder: string; readonly glob: string }[];
  };
}

export const STATUS_METHOD = 'planlint/status';
