import { EventEmitter } from 'node:events';
import type { Runtime } from './runtime.ts';

/** Stands in for `app`. */
export class AppStandIn
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'enableSandbox'
      | 'exit'
      | 'getAppPath'
      | 'getPath'
      | 'getVersion'
      | 'isPackaged'
      | 'quit'
      | 'requestSingleInstanceLock'
      | 'whenReady'
    >
{
  readonly #runtime: Runtime;
  readonly commandLine;

  constructor(runtime: Runtime) {
    super();
    this.#runtime = runtime;
    this.commandLine = {
      appendSwitch: (name, value) => void runtime.switches.set(name, value ?? ''),
      hasSwitch: (name) => runtime.switches.has(name),
    } satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'>;
  }

  get isPackaged(): boolean {
    return this.#runtime.isPackaged;
  }
  enableSandbox(): void {
    this.#runtime.order.push('sandbox');
  }
  exit(code?: number): void {
    this.#runtime.exits.push(code ?? 0);
  }
  quit(): void {
    this.#runtime.quits += 1;
    this.emit('before-quit');
  }
  getAppPath(): string {
    return this.#runtime.folder;
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return name === 'userData' ? this.#runtime.userData : `/of-the-person/${name}`;
  }
  getVersion(): string {
    return '0.1.0';
  }
  requestSingleInstanceLock(): boolean {
    return this.#runtime.hasLock;
  }
  whenReady(): Promise<void> {
    this.#runtime.order.push('ready');
    return Promise.resolve();
  }
}
