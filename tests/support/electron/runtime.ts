import { SessionStandIn } from './session.ts';
import type { UtilityStandIn } from './utility.ts';
import type { WindowStandIn } from './window.ts';

type Asked =
  | { readonly kind: 'open'; readonly options: Electron.OpenDialogOptions }
  | { readonly kind: 'save'; readonly options: Electron.SaveDialogOptions };

/** Everything that the runtime was asked for since it was made, and what it is to answer. */
export class Runtime {
  /** Calls whose order matters, in order. */
  readonly order: string[] = [];
  readonly switches = new Map<string, string>();
  readonly schemes: Electron.CustomScheme[] = [];
  readonly sessions = new Map<string, SessionStandIn>();
  readonly windows: WindowStandIn[] = [];
  readonly processes: UtilityStandIn[] = [];
  readonly errorBoxes: string[] = [];
  readonly asked: Asked[] = [];
  readonly exits: number[] = [];
  menu: unknown;
  isPackaged = true;
  hasLock = true;
  /** Where the application lies. */
  folder = '';
  /** Where its own data lies. */
  userData = '';
  chosen: string[] = [];
  saved = '';
  idleSeconds = 0;
  idleState: ReturnType<Electron.PowerMonitor['getSystemIdleState']> = 'active';
  displays: Electron.Rectangle[] = [{ x: 0, y: 0, width: 1366, height: 728 }];
  quits = 0;

  /** The window that was made last. */
  get window(): WindowStandIn {
    return last(this.windows);
  }

  /** The vault process that was started last. */
  get process(): UtilityStandIn {
    return last(this.processes);
  }

  session(partition: string, options?: Electron.FromPartitionOptions): SessionStandIn {
    const session = this.sessions.get(partition) ?? new SessionStandIn(partition, options);
    this.sessions.set(partition, session);
    return session;
  }

  /** The session that the window uses. */
  get own(): SessionStandIn {
    return this.session('persist:mixia');
  }

  /** Ends what is still running. */
  endAll(): void {
    for (const process of this.processes) process.endItself();
  }
}

function last<Item>(items: readonly Item[]): Item {
  const item = items.at(-1);
  if (item === undefined) throw new Error('there is none yet');
  return item;
}
