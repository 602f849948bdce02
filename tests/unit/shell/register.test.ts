import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Application, startApplication } from '../../support/electron/application.ts';
import { ContentsStandIn, FrameStandIn } from '../../support/electron/window.ts';

/** The ports go to the top frame of our own window at exactly our own origin, and to nobody else. */
const at: { app?: Application } = {};
const app = (): Application => {
  if (at.app === undefined) throw new Error('not started');
  return at.app;
};

beforeAll(async () => {
  at.app = await startApplication();
});
afterAll(() => {
  app().end();
});

const STRANGERS: readonly (readonly [who: string, change: Partial<FrameStandIn>])[] = [
  ['a frame within the page', { parent: new FrameStandIn() as unknown as Electron.WebFrameMain }],
  ['a frame that is being taken away', { detached: true }],
  ['a page from the network', { origin: 'https://example.com', url: 'https://example.com/' }],
  ['a page whose origin only begins like ours', { origin: 'app://mixia.example' }],
  ['a page of another host of our scheme', { origin: 'app://other', url: 'app://other/' }],
  ['a page of no origin', { origin: 'null' }],
  ['a page of our origin at a foreign address', { url: 'https://example.com/app://mixia/' }],
  ['a page with a name in its address', { url: 'app://someone@mixia/' }],
  ['a page from a file', { origin: 'file://', url: 'file:///app://mixia/' }],
];

test.each(STRANGERS)('%s is given nothing', (_, change) => {
  const { window } = app().runtime;
  const frame = Object.assign(new FrameStandIn(), change);
  app().electron.ipcMain.emit('mixia:ports', { sender: window.webContents, senderFrame: frame });
  expect(frame.posted).toEqual([]);
  expect(app().runtime.windows).toHaveLength(1);
});

test('a frame that is gone already is given nothing', () => {
  const { window } = app().runtime;
  app().electron.ipcMain.emit('mixia:ports', { sender: window.webContents, senderFrame: null });
  expect(window.webContents.mainFrame.posted).toEqual([]);
});

test('a page in a window that is not ours is given nothing', () => {
  const frame = new FrameStandIn();
  app().electron.ipcMain.emit('mixia:ports', { sender: new ContentsStandIn(), senderFrame: frame });
  expect(frame.posted).toEqual([]);
  expect(app().runtime.windows).toHaveLength(1);
});

test('the top frame of our own page is given two ports, and no word beside them', () => {
  const { window } = app().runtime;
  const { mainFrame } = window.webContents;
  mainFrame.url = 'app://mixia/#locked';
  app().electron.ipcMain.emit('mixia:ports', { sender: window.webContents, senderFrame: mainFrame }, 'words', 1);
  expect(mainFrame.posted.map(({ channel, message, ports }) => [channel, message, ports.length])).toEqual([
    ['mixia:ports', null, 2],
  ]);
});
