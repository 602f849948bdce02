import process from 'node:process';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { READY } from '../vault/process/ready.ts';

/** A vault process that belongs to one window. */
export type RunningVault = {
  /** The end of its line that goes to the page. */
  readonly port: MessagePortMain;
  /** Whether it has passed its self-tests. */
  readonly isReady: () => boolean;
  /** Resolves when the process is gone, however it went, and with it every key that it held. */
  readonly gone: Promise<void>;
  /** Locks without asking: ends the process at once, whatever it is doing. */
  readonly kill: () => void;
};

/** Windows does not give a process its random source without these. No other variable is passed on anywhere. */
const NEEDED_BY_WINDOWS = ['SystemRoot', 'SystemDrive', 'windir', 'TEMP', 'TMP'] as const;

/**
 * Starts a vault process. It inherits no environment and no standard input or output, so that nothing that it holds can
 * reach a terminal; one end of a fresh line is sent to it, the other is for the page.
 * @param entry the built script of the vault process
 */
export function launchVault(entry: string): RunningVault {
  const { port1, port2 } = new MessageChannelMain();
  const child = utilityProcess.fork(entry, [], { serviceName: 'mixia-vault', stdio: 'ignore', env: environment() });
  child.postMessage('port', [port2]);
  let ready = false;
  child.on('message', (message: unknown) => {
    ready ||= message === READY;
  });
  // An error of the engine ends the process, which is heard of as such; its report may hold content and goes nowhere.
  child.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  return { port: port1, isReady: () => ready, gone, kill: () => kill(child) };
}

/** An empty environment would mean: the parent's. So there is always one variable. */
function environment(): Record<string, string> {
  const needed = NEEDED_BY_WINDOWS.flatMap((name) => {
    const value = process.env[name];
    return process.platform === 'win32' && value !== undefined ? [[name, value] as const] : [];
  });
  return { NODE_ENV: 'production', ...Object.fromEntries(needed) };
}

/** A process that is still being started has no number yet, and would not hear of its end. */
function kill(child: UtilityProcess): void {
  if (child.pid === undefined) {
    child.once('spawn', () => {
      end(child);
    });
    return;
  }
  end(child);
}

/** The runtime only asks a process to end, and insists later. Here it ends now; the runtime clears up after it. */
function end(child: UtilityProcess): void {
  try {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
  child.kill();
}
