import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a child process does with a vault. */
export type Act = { readonly vault: string } & (
  | { readonly act: 'add'; readonly lead: string; readonly file: string }
  | { readonly act: 'export'; readonly id: string; readonly to: string }
  | { readonly act: 'seal'; readonly to: string }
  | { readonly act: 'open'; readonly file: string }
  | { readonly act: 'nothing' }
);

/** Milliseconds of the act itself, what it gave, and the most memory that its process ever had, in bytes. */
export type ActResult = { readonly ms: number; readonly result: string; readonly peakBytes: number };

/** Milliseconds of a program from start to end, and the most memory that it ever had, in bytes. */
export type ProgramResult = { readonly ms: number; readonly peakBytes: number };

const CHILD = new URL('./act-child.ts', import.meta.url).pathname;
const LOOK_EVERY_MS = 10;

/** Does something with a vault in a process of its own. */
export async function inChild(act: Act): Promise<ActResult> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(act)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const out: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${act.act} failed`);
  return JSON.parse(Buffer.concat(out).toString('utf8')) as ActResult;
}

/** Runs an outside program, its start included in the time. */
export async function runProgram(program: string, args: readonly string[]): Promise<ProgramResult> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peakBytes = peakOf(child.pid);
  const look = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, LOOK_EVERY_MS);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${program} failed`);
    return { ms: performance.now() - start, peakBytes };
  } finally {
    clearInterval(look);
  }
}

/** The system's own note of a process's peak; gone together with the process. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/^VmHWM:\s*(?<kib>\d+) kB$/mu.exec(status)?.groups?.['kib'] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
