import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supportEnds } from '../../../build/app/electron-support.ts';
import { contentPolicy } from '../../../electron/web/content-policy.ts';
import { type Application, startApplication } from '../../support/electron/application.ts';
import { filesOf } from '../../support/electron/sources.ts';

/**
 * Electron's checklist for security, all twenty items in its order, on the whole application as it starts. What the
 * fuses do (item 19) is shown on a packed application in `tests/integration/packaging.test.ts`.
 */
const started: { app?: Application } = {};
const app = (): Application => {
  if (started.app === undefined) throw new Error('not started');
  return started.app;
};
const contents = () => app().runtime.window.webContents;
const preferences = () => app().runtime.window.options.webPreferences ?? {};

beforeAll(async () => {
  started.app = await startApplication();
});
afterAll(() => {
  app().end();
});

const OUTSIDE = [
  'http://example.com/',
  'https://example.com/',
  'ws://example.com/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'http://127.0.0.1:9222/',
  'https://mixia/',
  'app://other/',
  'app://mixia.example/',
  'app://mixia:80/',
  'app://someone@mixia/',
  'blob:https://example.com/1',
  'blob:null/1',
  'chrome://settings/',
  'chrome-extension://a/b.js',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://mixia/',
  'about:blank',
  'javascript:alert(1)',
];

test('1 only secure content is loaded: our own page, and no request to anywhere else', () => {
  expect(app().runtime.window.loaded).toEqual(['app://mixia/']);
  for (const name of ['persist:mixia', '']) {
    const session = app().runtime.session(name);
    expect(OUTSIDE.filter((url) => session.lets(url))).toEqual([]);
    expect(session.proxy).toEqual({
      mode: 'fixed_servers',
      proxyRules: '127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
  }
  const own = ['app://mixia/', 'app://mixia/assets/a.js', 'blob:app://mixia/1', 'data:image/png;base64,AA=='];
  expect(own.filter((url) => app().runtime.own.lets(url))).toEqual(own);
  expect(['blob:app://mixia/1', 'data:text/html,x'].filter((url) => app().runtime.own.lets(url, 'mainFrame'))).toEqual(
    [],
  );
  expect(app().runtime.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
});

test('2 no page has Node, neither in its frames nor in its workers', () => {
  expect(preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
});

test('3 the preload script lives in a world of its own', () => {
  expect(preferences()).toMatchObject({ contextIsolation: true });
});

test('4 every process of a page is sandboxed, before the runtime is ready', () => {
  expect(preferences()).toMatchObject({ sandbox: true });
  const { order } = app().runtime;
  expect(order.indexOf('sandbox')).toBeGreaterThanOrEqual(0);
  expect(order.indexOf('sandbox')).toBeLessThan(order.indexOf('ready'));
});

test('5 every permission, device and capture is refused, whether it is asked for or looked up', () => {
  for (const name of ['persist:mixia', '']) {
    const session = app().runtime.session(name);
    const answers: unknown[] = [];
    const told = (answer: unknown) => answers.push(answer);
    session.permissionRequest?.({} as never, 'media', told, {} as never);
    session.permissionRequest?.({} as never, 'clipboard-read', told, {} as never);
    session.displayMedia?.({} as never, told);
    session.pairing?.({} as never, told);
    answers.push(session.permissionCheck?.(null, 'geolocation', 'app://mixia', {} as never));
    answers.push(session.devicePermission?.({} as never));
    expect(answers).toEqual([false, false, null, { confirmed: false }, false, false]);
  }
  const chosen: string[] = [];
  const answer = (device: string) => chosen.push(device);
  expect(contents().lets('select-bluetooth-device', {}, [{ deviceId: 'a' }], answer)).toBe(false);
  expect(chosen).toEqual(['']);
});

test('6 the same-origin rule is on', () => {
  expect(preferences()).toMatchObject({ webSecurity: true });
});

test('7 the page comes with a content security policy, and a nonce that is fresh each time', async () => {
  const load = async () => {
    const response = await app().runtime.own.schemes.get('app')?.(new Request('app://mixia/'));
    const html = (await response?.text()) ?? '';
    const nonce = /nonce="([^"]+)"/u.exec(html)?.[1] ?? '';
    return { nonce, policy: response?.headers.get('content-security-policy'), html };
  };
  const [first, second] = [await load(), await load()];
  for (const { nonce, policy } of [first, second]) {
    expect(nonce).toMatch(/^[A-Za-z0-9+/=]{24}$/u);
    expect(policy).toBe(contentPolicy(nonce));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  }
  expect(first.nonce).not.toBe(second.nonce);
});

test('8 nothing insecure is let into the page', () => {
  expect(preferences()).toMatchObject({ allowRunningInsecureContent: false });
});

test('9 no experimental feature is on', () => {
  expect(preferences()).toMatchObject({ experimentalFeatures: false });
  expect(app().runtime.switches.has('enable-experimental-web-platform-features')).toBe(false);
});

test('10 no feature of the engine is switched on by name', () => {
  expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
  expect([...app().runtime.switches.keys()].filter((name) => name.startsWith('enable-'))).toEqual([]);
});

test('11 and 12 there are no embedded pages, with or without pop-ups', () => {
  expect(preferences()).toMatchObject({ webviewTag: false, plugins: false });
  expect(contents().lets('will-attach-webview', {}, {}, { src: 'app://mixia/' })).toBe(false);
});

test('13 the page goes nowhere, and its frames only to what it made itself', () => {
  const anywhere = [...OUTSIDE, 'app://mixia/', 'blob:app://mixia/1'];
  expect(anywhere.filter((url) => contents().lets('will-navigate', { url, isMainFrame: true }))).toEqual([]);
  expect(anywhere.filter((url) => contents().lets('will-redirect', { url, isMainFrame: true }))).toEqual([]);
  expect(anywhere.filter((url) => contents().lets('will-frame-navigate', { url, isMainFrame: true }))).toEqual([]);
  const frames = anywhere.filter((url) => contents().lets('will-frame-navigate', { url, isMainFrame: false }));
  expect(frames).toEqual(['about:blank', 'blob:app://mixia/1']);
  expect(contents().lets('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(true);
  expect(preferences()).toMatchObject({ navigateOnDragDrop: false });
});

test('14 no page opens a window', () => {
  expect(contents().openHandler?.({ url: 'app://mixia/' } as Electron.HandlerDetails)).toEqual({ action: 'deny' });
});

test('15 no outside program is ever opened: nothing of ours uses the module for it', () => {
  const using = filesOf('electron').filter(({ text }) =>
    /\bopenExternal\b|\bopenPath\b|\bshell\b[^'"]*from 'electron'/u.test(text),
  );
  expect(using.map(({ path }) => path)).toEqual([]);
});

test('16 the runtime is one exact version, the one all this is written against, and it is known until when it is supported', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  const installed = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as { version: string };
  expect(manifest.devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(installed.version).toBe(manifest.devDependencies['electron']);
  // Whether it is supported on the day of a release is asked by the packaging.
  expect(supportEnds(Number(installed.version.split('.')[0]))).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
});

test('17 the one place that listens to a page hears the top frame of our own page, and no other', () => {
  const listening = filesOf('electron').filter(({ text }) => /\bipcMain\b/u.test(text));
  expect(listening.map(({ path }) => path)).toEqual([join('electron', 'shell', 'register.ts')]);
  expect(app().electron.ipcMain.eventNames()).toEqual(['mixia:ports']);
});

test('18 nothing is served from files by their paths: one scheme, with no more than it needs, and a closed list', async () => {
  expect(app().runtime.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  const { order } = app().runtime;
  expect(order.indexOf('schemes')).toBeLessThan(order.indexOf('ready'));
  expect([...app().runtime.own.schemes.keys()]).toEqual(['app']);
  const served = await app().runtime.own.schemes.get('app')?.(new Request('app://mixia/../../package.json'));
  expect(served?.status).toBe(404);
});

test('20 nothing of the runtime is given to the page', () => {
  const using = filesOf('electron').filter(({ text }) => /\bcontextBridge\b|\bexecuteJavaScript\b/u.test(text));
  expect(using.map(({ path }) => path)).toEqual([]);
});

test('every wall of the window is stated, and none that is not known here', () => {
  expect(preferences()).toEqual({
    session: app().runtime.own,
    preload: join(app().runtime.folder, 'out', 'preload', 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    spellcheck: false,
    safeDialogs: true,
    v8CacheOptions: 'none',
    defaultEncoding: 'utf-8',
    devTools: false,
  });
  expect(app().runtime.window.isProtected).toBe(true);
});

test('what this process writes, nobody else on the machine can read', () => {
  const mask = process.umask(0o077);
  expect(mask).toBe(0o077);
});

test('nothing is kept, reported or fetched by the engine itself', () => {
  for (const name of ['persist:mixia', '']) {
    const session = app().runtime.session(name);
    expect(session).toMatchObject({ spellChecker: false, dictionaries: [], cacheCleared: true });
    expect(session.dictionarySource).toMatch(/^app:/u);
    expect(session.verify === null).toBe(false);
    const verdicts: number[] = [];
    session.verify?.({} as never, (verdict) => verdicts.push(verdict));
    expect(verdicts).toEqual([-2]);
    let prevented = 0;
    session.emit('will-download', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  }
  expect(app().runtime.own.options).toEqual({ cache: false });
  expect(app().runtime.own.swept).not.toContain('indexdb');
  expect(app().runtime.own.swept).toEqual(expect.arrayContaining(['cookies', 'localstorage', 'serviceworkers']));
  expect([...app().runtime.switches.keys()].sort()).toEqual([
    'disable-background-networking',
    'disable-breakpad',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-gpu-shader-disk-cache',
    'disable-http-cache',
    'disable-sync',
    'host-resolver-rules',
    'no-pings',
  ]);
  expect(filesOf('electron').filter(({ text }) => /\bcrashReporter\b/u.test(text))).toEqual([]);
  expect(contents().webRtcPolicy).toBe('disable_non_proxied_udp');
});

test('there is no menu, and no tool for developers stays open in a packaged application', () => {
  expect(app().runtime.menu).toBeNull();
  expect(app().runtime.order.indexOf('menu')).toBeLessThan(app().runtime.order.indexOf('ready'));
  contents().emit('devtools-opened');
  expect(contents().toolsClosed).toBe(1);
});

test('a page cannot hold up its own end, and is asked for no password', () => {
  expect(contents().lets('will-prevent-unload')).toBe(false);
  expect(contents().lets('login')).toBe(false);
});
