import type { ErrorCode } from '../../shared/errors/sentences.ts';
import type { ErrorParams } from '../../shared/errors/app-error.ts';
import type { KeyEnvironment } from '../vault/keys/environment.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What every command takes from outside. */
export type Cli = {
  readonly terminal: Terminal;
  readonly env: KeyEnvironment;
  /** Fires when the person interrupts. */
  readonly signal: AbortSignal;
};

/** What a command ends in when it was not refused outright. */
export type Outcome = {
  /** The document for `--json`. */
  readonly json: unknown;
  /** The same for people, line by line. */
  readonly text: readonly string[];
  /** Set when the result is there and the command is refused all the same: exit code 1, with this on standard error. */
  readonly refused?: { readonly code: ErrorCode; readonly params: ErrorParams };
};
