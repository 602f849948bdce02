import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { START_SENTENCES } from '../../../electron/shell/words.ts';
import { READY } from '../../../electron/vault/process/ready.ts';
import { type Application, soon, startApplication } from '../../support/electron/application.ts';
import type { FrameStandIn, WindowStandIn } from '../../support/electron/window.ts';
import type { UtilityStandIn } from '../../support/electron/utility.ts';

/** A lock ends the vault process and everything of the page, whatever is going on, and builds the next behind. */
const at: { app?: Application } = {};
const app = (): Application => {
  if (at.app === undefined) throw new Error('not started');
  return at.app;
};

beforeEach(async () => {
  at.app = await startApplication();
});
afterEach(() => {
  app().end();
  vi.useRealTimers();
});

/** The page asks for its ports, as its preload does. */
function ask(window: WindowStandIn, frame: FrameStandIn = window.webContents.mainFrame): void {
  app().electron.ipcMain.emit('mixia:ports', { sender: window.webContents, senderFrame: frame });
}

/** A window with its page at work and its vault process open. */
async function atWork(): Promise<{ readonly window: WindowStandIn; readonly process: UtilityStandIn }> {
  const { window, process } = app().runtime;
  await soon(() => expect(process.pid).toBeGreaterThan(0));
  process.emit('message', READY);
  ask(window);
  expect(window.webContents.mainFrame.posted).toHaveLength(1);
  return { window, process };
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Nothing of the old sitting is left, and a locked page of a new one stands there. */
async function expectLocked({ window, process: vault }: Awaited<ReturnType<typeof atWork>>): Promise<void> {
  await soon(() => expect(vault.isGone).toBe(true));
  expect(isRunning(vault.systemPid)).toBe(false);
  expect(window.webContents.crashes).toBeGreaterThan(0);
  expect(window.destroyed).toBe(true);
  const { runtime } = app();
  expect(runtime.window).not.toBe(window);
  expect(runtime.window.destroyed).toBe(false);
  expect(runtime.window.loaded).toEqual(['app://mixia/#locked']);
  expect(runtime.process).not.toBe(vault);
  expect(runtime.windows).toHaveLength(2);
  expect(runtime.processes).toHaveLength(2);
  expect(runtime.quits).toBe(0);
}

test.each(['lock-screen', 'suspend', 'resume', 'user-did-resign-active'])('the event %s locks', async (event) => {
  const before = await atWork();
  app().electron.powerMonitor.emit(event);
  await expectLocked(before);
});

test('the keys go before anything else is done, and the old window goes last', async () => {
  const before = await atWork();
  const order: string[] = [];
  before.process.kill = () => {
    order.push('vault');
    return true;
  };
  before.window.webContents.forcefullyCrashRenderer = () => order.push('page');
  app().electron.app.on('web-contents-created', () => order.push('next window'));
  before.window.on('closed', () => order.push('window'));
  app().electron.powerMonitor.emit('lock-screen');
  expect([...new Set(order)]).toEqual(['vault', 'page', 'next window', 'window']);
});

test('a vault process that ends by itself locks', async () => {
  const before = await atWork();
  before.process.endItself();
  await soon(() => expect(app().runtime.windows).toHaveLength(2));
  await expectLocked(before);
});

test('a page whose process is gone locks', async () => {
  const before = await atWork();
  before.window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  await expectLocked(before);
});

test('a page that asks for its ports a second time is none that this application made: that locks', async () => {
  const before = await atWork();
  ask(before.window);
  expect(before.window.webContents.mainFrame.posted).toHaveLength(1);
  await expectLocked(before);
});

test('a vault process that is still being started is ended as soon as it can be', async () => {
  const { runtime, electron } = app();
  const { process: early } = runtime;
  await soon(() => expect(early.pid).toBeGreaterThan(0));
  early.pid = undefined;
  electron.powerMonitor.emit('lock-screen');
  expect(early.isGone).toBe(false);
  early.pid = early.systemPid;
  early.emit('spawn');
  await soon(() => expect(early.isGone).toBe(true));
  expect(runtime.windows).toHaveLength(2);
});

test('several reasons at once are one lock each, and one window stands there', async () => {
  const before = await atWork();
  for (const event of ['lock-screen', 'suspend', 'resume']) app().electron.powerMonitor.emit(event);
  await soon(() => expect(before.process.isGone).toBe(true));
  await soon(() =>
    expect(
      app()
        .runtime.processes.slice(0, -1)
        .every(({ isGone }) => isGone),
    ).toBe(true),
  );
  expect(app().runtime.windows.filter(({ destroyed }) => !destroyed)).toHaveLength(1);
  expect(app().runtime.exits).toEqual([]);
});

test('the window behind a lock stands as the one before, and takes the focus only if that one had it', async () => {
  const { window } = await atWork();
  Object.assign(window, { maximized: true, focused: false, bounds: { x: 5, y: 6, width: 900, height: 650 } });
  app().electron.powerMonitor.emit('lock-screen');
  const next = app().runtime.window;
  expect(next.options).toMatchObject({ x: 5, y: 6, width: 900, height: 650, show: false });
  next.emit('ready-to-show');
  expect(next.done).toEqual(['maximize', 'showInactive']);
  next.focused = true;
  next.minimized = true;
  app().electron.powerMonitor.emit('lock-screen');
  app().runtime.window.emit('ready-to-show');
  expect(app().runtime.window.done).toEqual(['minimize']);
});

test('closing the window ends everything at once, remembers where it stood, and begins nothing new', async () => {
  const { window, process } = await atWork();
  window.emit('close', {});
  expect(window.destroyed).toBe(true);
  expect(window.webContents.crashes).toBe(1);
  await soon(() => expect(process.isGone).toBe(true));
  expect(app().runtime.windows).toHaveLength(1);
  app().electron.app.emit('window-all-closed');
  expect(app().runtime.quits).toBe(1);
  expect(app().runtime.exits).toEqual([]);
});

test.each(['shutdown', 'before-quit'])('%s ends everything and begins nothing new', async (event) => {
  const { window, process } = await atWork();
  const { powerMonitor, app: application } = app().electron;
  (event === 'shutdown' ? powerMonitor : application).emit(event);
  await soon(() => expect(process.isGone).toBe(true));
  expect(window.destroyed).toBe(true);
  expect(app().runtime.windows).toHaveLength(1);
});

test('a vault process that never comes up is said so, and not tried again and again', async () => {
  const { runtime } = app();
  await soon(() => expect(runtime.process.pid).toBeGreaterThan(0));
  ask(runtime.window);
  runtime.process.endItself();
  await soon(() => expect(runtime.exits).toEqual([1]));
  expect(runtime.errorBoxes).toEqual([START_SENTENCES.vault]);
  expect(runtime.windows).toHaveLength(1);
  expect(runtime.window.destroyed).toBe(true);
});

test('a page that never comes up is said so, and not tried again and again', async () => {
  const { runtime } = app();
  runtime.window.webContents.emit('render-process-gone', {}, { reason: 'launch-failed', exitCode: 1 });
  expect(runtime.errorBoxes).toEqual([START_SENTENCES.page]);
  expect(runtime.exits).toEqual([1]);
  await soon(() => expect(runtime.process.isGone).toBe(true));
});

test('an error that nobody foresaw ends the vault process first, and says nothing of what it was', async () => {
  const { process: vault } = await atWork();
  const last = process.listeners('uncaughtException').at(-1);
  last?.(new Error('李志明'), 'uncaughtException');
  await soon(() => expect(vault.isGone).toBe(true));
  expect(app().runtime.errorBoxes).toEqual([START_SENTENCES.unforeseen]);
  expect(app().runtime.exits).toEqual([1]);
});

test('a second start brings the window to the front and makes no other', async () => {
  const { window } = await atWork();
  window.minimized = true;
  app().electron.app.emit('second-instance', {}, ['--anything'], '/');
  expect(window.done).toEqual(['restore', 'show', 'focus']);
  expect(app().runtime.windows).toHaveLength(1);
});

test('the vault process inherits no environment, no terminal, and gets one port', async () => {
  const { window, process: vault } = await atWork();
  const { entry, args, options } = vault.forked;
  expect(entry).toMatch(/out\/vault\/utility\.js$/u);
  expect(args).toEqual([]);
  expect(options).toEqual({ serviceName: 'mixia-vault', stdio: 'ignore', env: { NODE_ENV: 'production' } });
  expect(vault.given.map(({ ports }) => ports.length)).toEqual([1]);
  const [posted] = window.webContents.mainFrame.posted;
  expect(posted).toMatchObject({ channel: 'mixia:ports', message: null });
  expect(posted?.ports).toHaveLength(2);
});
