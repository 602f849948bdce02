import { askSecret } from './ask-secret.ts';

/** Where a command speaks, and whom it can ask. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody watches standard error: progress is drawn only then. */
  readonly watched: boolean;
  /** Asks without echo; `null` where nobody is at a keyboard. */
  readonly ask: ((question: string, signal: AbortSignal) => Promise<string>) | null;
};

/** The terminal of this process. */
export function systemTerminal(): Terminal {
  const err = (text: string) => void process.stderr.write(text);
  const { stdin } = process;
  const ask = (question: string, signal: AbortSignal) => askSecret(stdin, err, question, signal);
  return {
    out: (text) => void process.stdout.write(text),
    err,
    watched: process.stderr.isTTY,
    ask: stdin.isTTY && process.stderr.isTTY ? ask : null,
  };
}
