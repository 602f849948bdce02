import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runWords } from '../../electron/cli/run.ts';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { builtScript } from './built.ts';

/** As it was built for this run, or its source, which `cli-terminal.test.ts` starts in any case. */
const LAUNCHER = builtScript('mixia') ?? join(import.meta.dirname, '../../electron/cli/mixia.mjs');

/** What a run of `mixia` left: exit code and everything it said. */
export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** A run of `mixia` that is still going. */
export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ran> };

/** Starts the real program as a process of its own. */
export function start(...words: readonly string[]): Running {
  const child = spawn(process.execPath, [LAUNCHER, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    out: Buffer.concat(out).toString('utf8'),
    err: Buffer.concat(err).toString('utf8'),
  }));
  return { child, ended };
}

/** Runs it to its end. */
export function mixia(...words: readonly string[]): Promise<Ran> {
  return start(...words).ended;
}

/**
 * What the program does with the same words in this process: read, carried out, printed, its exit code. A process of its
 * own costs most of a second before it does anything; `cli-walk`, `cli-terminal`, `cli-members`, `cli-erase` and the
 * fault tests have one for every command.
 */
async function ranHere(...words: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    ...{ watched: false, ask: null },
  };
  const { signal } = new AbortController();
  const code = await runWords(words, { terminal, signal, env: systemEnvironment(systemClock) });
  return { code, ...said };
}

/** The program's answers to words, asked for in one of two places. */
export type Answers = {
  readonly ran: (...words: readonly string[]) => Promise<Ran>;
  /** The document that a run with `--json` printed. The run must end in 0 and say nothing on standard error. */
  readonly json: <T>(...words: readonly string[]) => Promise<T>;
  /** A refusal: exit code 1, one line `CODE: sentence` on standard error, and the same code as a document. */
  readonly refusal: (...words: readonly string[]) => Promise<string>;
};

function answersOf(run: Answers['ran']): Answers {
  return {
    ran: run,
    json: async <T>(...words: readonly string[]) => {
      const { code, out, err } = await run(...words, '--json');
      expect({ words, code, err }).toEqual({ words, code: 0, err: '' });
      return JSON.parse(out) as T;
    },
    refusal: async (...words) => {
      const { code, out, err } = await run(...words, '--json');
      expect({ words, code }).toEqual({ words, code: 1 });
      expect(err).toMatch(/^[A-Z][A-Z_]+: [^\n]*\p{Script=Han}[^\n]*\n$/u);
      const told = JSON.parse(out) as { readonly code?: string; readonly message?: string };
      if (told.code !== undefined) expect(err).toBe(`${told.code}: ${told.message ?? ''}\n`);
      return err.slice(0, err.indexOf(':'));
    },
  };
}

/** From a process of its own. */
export const { json: mixiaJson, refusal } = answersOf(mixia);

/** From this process. */
export const here = answersOf(ranHere);
