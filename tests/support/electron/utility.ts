import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { PortStandIn } from './ports.ts';

/** What a process was started with. */
export type Forked = {
  readonly entry: string;
  readonly args: readonly string[];
  readonly options: Electron.ForkOptions;
};

/**
 * Stands in for a vault process: a real process of the system, which does nothing but is there until it is ended. As in
 * Electron it has no number before it is spawned and none after it is gone, and `kill` does nothing before.
 */
export class UtilityStandIn extends EventEmitter implements Pick<Electron.UtilityProcess, 'kill'> {
  readonly forked: Forked;
  readonly given: { readonly message: unknown; readonly ports: readonly PortStandIn[] }[] = [];
  readonly #child: ChildProcess;
  pid: Electron.UtilityProcess['pid'];
  isGone = false;
  /** How often the runtime was asked to clear up. */
  kills = 0;

  constructor(forked: Forked) {
    super();
    this.forked = forked;
    this.#child = spawn('sleep', ['600'], { stdio: 'ignore' });
    this.#child.once('spawn', () => {
      this.pid = this.#child.pid;
      this.emit('spawn');
    });
    this.#child.once('exit', (code) => {
      this.pid = undefined;
      this.isGone = true;
      for (const { ports } of this.given) for (const port of ports) port.close();
      this.emit('exit', code ?? 0);
    });
  }

  postMessage(message: unknown, ports: readonly PortStandIn[] = []): void {
    this.given.push({ message, ports });
  }

  kill(): boolean {
    this.kills += 1;
    return this.pid !== undefined;
  }

  /** The number of the process in the system, whatever Electron would say. */
  get systemPid(): number {
    return this.#child.pid ?? 0;
  }

  /** It ends by itself. */
  endItself(): void {
    this.#child.kill('SIGKILL');
  }
}
