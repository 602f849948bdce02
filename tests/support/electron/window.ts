import { EventEmitter } from 'node:events';
import type { PortStandIn } from './ports.ts';

type Posted = { readonly channel: string; readonly message: unknown; readonly ports: readonly PortStandIn[] };

/** Stands in for a frame of a page; it keeps what was posted to it. */
export class FrameStandIn
  extends EventEmitter
  implements Pick<Electron.WebFrameMain, 'origin' | 'url' | 'parent' | 'detached'>
{
  origin = 'app://mixia';
  url = 'app://mixia/';
  parent: Electron.WebFrameMain | null = null;
  detached = false;
  readonly posted: Posted[] = [];

  postMessage(channel: string, message: unknown, ports: readonly PortStandIn[] = []): void {
    this.posted.push({ channel, message, ports });
  }
}

/** Stands in for the contents of a window. */
export class ContentsStandIn
  extends EventEmitter
  implements
    Pick<
      Electron.WebContents,
      'forcefullyCrashRenderer' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'closeDevTools'
    >
{
  readonly mainFrame = new FrameStandIn();
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  webRtcPolicy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0] | undefined;
  crashes = 0;
  toolsClosed = 0;

  forcefullyCrashRenderer(): void {
    this.crashes += 1;
    setImmediate(() => this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 }));
  }
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtcPolicy = policy;
  }
  closeDevTools(): void {
    this.toolsClosed += 1;
  }

  /** Whether the page would be let go somewhere: Chromium asks, and nobody says no. */
  lets(event: string, details: Readonly<Record<string, unknown>> = {}, ...rest: readonly unknown[]): boolean {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.emit(event, { ...details, preventDefault }, ...rest);
    return !prevented;
  }
}

/** Stands in for a window. */
export class WindowStandIn
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'setContentProtection'
      | 'loadURL'
      | 'isDestroyed'
      | 'destroy'
      | 'isFocused'
      | 'isMaximized'
      | 'isMinimized'
      | 'getNormalBounds'
      | 'maximize'
      | 'minimize'
      | 'restore'
      | 'show'
      | 'showInactive'
      | 'focus'
    >
{
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new ContentsStandIn();
  readonly loaded: string[] = [];
  /** What was asked of it, in order. */
  readonly done: string[] = [];
  isProtected = false;
  focused = true;
  maximized = false;
  minimized = false;
  destroyed = false;
  bounds: Electron.Rectangle = { x: 10, y: 20, width: 1000, height: 700 };
  /** Set to make loading the page fail. */
  loads: Promise<void> = Promise.resolve();

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }

  setContentProtection(enable: boolean): void {
    this.isProtected = enable;
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return this.loads;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
    this.done.push('destroy');
    this.emit('closed');
  }
  isFocused(): boolean {
    return this.focused;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  maximize(): void {
    this.done.push('maximize');
  }
  minimize(): void {
    this.done.push('minimize');
  }
  restore(): void {
    this.done.push('restore');
  }
  show(): void {
    this.done.push('show');
  }
  showInactive(): void {
    this.done.push('showInactive');
  }
  focus(): void {
    this.done.push('focus');
  }
}
