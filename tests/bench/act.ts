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

/**
 * What something cost: milliseconds on the clock and of all processors together, and the most memory that its process
 * ever had, in bytes.
 */
export type Cost = { readonly ms: number; readonly cpuMs: number; readonly peakBytes: number };

/** The cost of the act itself, and what it gave. */
export type ActResult = Cost & { readonly result: string };

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

/** Runs an outside program, its start included in the cost. */
export async function runProgram(program: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let seen = usageOf(child.pid);
  const look = setInterval(() => {
    seen = usageOf(child.pid) ?? seen;
  }, LOOK_EVERY_MS);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${program} failed`);
    return { ms: performance.now() - start, ...(seen ?? { cpuMs: 0, peakBytes: 0 }) };
  } finally {
    clearInterval(look);
  }
}

const TICK_MS = 10;

/** The system's own notes of a process; gone together with it, so the last look before that counts. */
function usageOf(pid: number | undefined): Pick<Cost, 'cpuMs' | 'peakBytes'> | undefined {
  try {
    const peakBytes = peakOf(String(pid));
    if (peakBytes === undefined) return undefined;
    // After the name, which may hold anything but ends with the last bracket: the 12th and 13th fields (proc(5)).
    const [, rest = ''] = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(/\) (?!.*\) )/su);
    const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
    return { cpuMs: (user + system) * TICK_MS, peakBytes };
  } catch {
    return undefined;
  }
}

/**
 * The most memory that a process ever had, in bytes. Not from getrusage(2): its figure outlives exec(2), so a child would
 * show at least what the process that started it had.
 */
export function peakOf(pid: string): number | undefined {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kib = /^VmHWM:\s*(?<kib>\d+) kB$/mu.exec(status)?.groups?.['kib'];
  return kib === undefined ? undefined : Number(kib) * 1024;
}
