/** Exit codes of every command; docs/cli.md tells them, a test holds them. */
export const EXIT = {
  /** Done; nothing at the fail level. */
  clean: 0,
  /** Findings at or above --fail-level, or more warnings than --max-warnings. */
  findings: 1,
  /** Wrong usage, broken planlint.yaml, or a file that was asked for and could not be read. */
  usage: 2,
  /** A fault of this program. */
  internal: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Stops a command with exit code 2 and a message for the user. */
export class UsageError extends Error {}
