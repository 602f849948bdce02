import { type ChildProcess, fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../shared/errors/app-error.ts';

/** A vault in a process of its own, and the bare channel to it. */
export type VaultChild = {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Resolves when the process is gone, and with it every key that it held. */
  readonly gone: Promise<void>;
  /** Locks without asking: ends the process at once, whatever it is doing. */
  readonly kill: () => void;
};

const ENTRY = fileURLToPath(new URL('./main.ts', import.meta.url));

const ALONE = {
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  killSignal: 'SIGKILL',
} as const;

/**
 * Where Node keeps our own sources translated, so that a process is there sooner, and where temporary files would go.
 * Nothing of a vault is in either; whoever names a folder of his own can look into it.
 */
const PASSED_ON = ['NODE_COMPILE_CACHE', 'TMPDIR'] as const;

/**
 * Starts a vault process. It inherits nothing of the environment but two places on the disk, and no standard input or
 * output: nothing that it holds can reach a terminal. The signal ends it at any time, even while it comes up.
 * @param entry another build of the script of a vault process
 * @throws AppError INTERNAL when it does not come up (a self-test that fails ends it)
 */
export async function launchVaultChild(signal?: AbortSignal, entry = ENTRY): Promise<VaultChild> {
  const child = fork(entry, [], { ...ALONE, stdio: [...ALONE.stdio], env: passedOn(), ...(signal && { signal }) });
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  await ready(child);
  return { child, pid: child.pid ?? 0, gone, kill: () => void child.kill('SIGKILL') };
}

function passedOn(): Record<string, string> {
  const set = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(set);
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new AppError('INTERNAL'));
    });
    child.once('error', (error) => {
      reject(new AppError('INTERNAL', {}, error));
    });
  });
}
