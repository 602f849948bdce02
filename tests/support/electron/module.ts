import { EventEmitter } from 'node:events';
import { AppStandIn } from './app.ts';
import { ChannelStandIn } from './ports.ts';
import type { Runtime } from './runtime.ts';
import { UtilityStandIn } from './utility.ts';
import { WindowStandIn } from './window.ts';

/**
 * Makes a stand-in for the module `electron`. Each part is typed by the real module, so that an interface that changes
 * there, or a call that does not exist there, is a type error here.
 */
export function createElectron(runtime: Runtime) {
  const app = new AppStandIn(runtime);
  const electron = {
    app,
    dialog: dialog(runtime),
    ipcMain: new EventEmitter(),
    ipcRenderer: Object.assign(new EventEmitter(), { send: (channel: string) => void runtime.order.push(channel) }),
    powerMonitor: Object.assign(new EventEmitter(), {
      getSystemIdleTime: () => runtime.idleSeconds,
      getSystemIdleState: () => runtime.idleState,
    } satisfies Pick<Electron.PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'>),
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        runtime.order.push('schemes');
        runtime.schemes.push(...schemes);
      },
    } satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>,
    Menu: {
      setApplicationMenu: (menu: unknown) => {
        runtime.order.push('menu');
        runtime.menu = menu;
      },
      buildFromTemplate: (template: readonly Electron.MenuItemConstructorOptions[]) => ({ template }),
    },
    screen: { getAllDisplays: () => runtime.displays.map((workArea) => ({ workArea })) },
    session: {
      fromPartition: (partition: string, options?: Electron.FromPartitionOptions) =>
        runtime.session(partition, options),
      defaultSession: runtime.session(''),
    },
    shell: {},
    utilityProcess: {
      fork: (entry: string, args: readonly string[] = [], options: Electron.ForkOptions = {}) => {
        const started = new UtilityStandIn({ entry, args, options });
        runtime.processes.push(started);
        return started;
      },
    },
    BrowserWindow: class extends WindowStandIn {
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        super(options);
        runtime.windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
    MessageChannelMain: ChannelStandIn,
  };
  return { ...electron, default: electron };
}

function dialog(runtime: Runtime) {
  return {
    showErrorBox: (_title: string, content: string) => void runtime.errorBoxes.push(content),
    showOpenDialog: (
      _window: unknown,
      options: Electron.OpenDialogOptions,
    ): Promise<Electron.OpenDialogReturnValue> => {
      runtime.asked.push({ kind: 'open', options });
      return Promise.resolve({ canceled: runtime.chosen.length === 0, filePaths: runtime.chosen });
    },
    showSaveDialog: (
      _window: unknown,
      options: Electron.SaveDialogOptions,
    ): Promise<Electron.SaveDialogReturnValue> => {
      runtime.asked.push({ kind: 'save', options });
      return Promise.resolve({ canceled: runtime.saved === '', filePath: runtime.saved });
    },
  };
}
