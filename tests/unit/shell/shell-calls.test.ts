import process from 'node:process';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHOICE_PURPOSES, preferencesSchema, type ShellContract } from '../../../shared/contract/shell.ts';
import { codeOfCall } from '../../fixtures/client.ts';
import { type Application, soon, startApplication } from '../../support/electron/application.ts';
import type { PortStandIn } from '../../support/electron/ports.ts';

/** The page's calls to the application around it, over the port that it is given. */
type Page = {
  readonly app: Application;
  readonly port: PortStandIn;
  readonly client: ContractRouterClient<ShellContract>;
};
const at: { page?: Page; rejected: unknown[] } = { rejected: [] };
const page = (): Page => {
  if (at.page === undefined) throw new Error('not started');
  return at.page;
};
const hear = (reason: unknown): void => void at.rejected.push(reason);

beforeEach(async () => {
  const app = await startApplication();
  const { webContents } = app.runtime.window;
  app.electron.ipcMain.emit('mixia:ports', { sender: webContents, senderFrame: webContents.mainFrame });
  const port = webContents.mainFrame.posted[0]?.ports[0];
  if (port === undefined) throw new Error('no port was given');
  const client = createORPCClient<ContractRouterClient<ShellContract>>(new RPCLink({ port }));
  port.start();
  at.page = { app, port, client };
  at.rejected = [];
  process.on('unhandledRejection', hear);
});
afterEach(() => {
  process.off('unhandledRejection', hear);
  page().port.close();
  page().app.end();
});

test('the page learns what it runs in', async () => {
  const info = await page().client.info({});
  expect(info).toMatchObject({
    host: 'electron',
    version: '0.1.0',
    electron: '45.5.0',
    home: '/of-the-person/documents',
    separator: '/',
  });
  expect(info.system).toMatch(/^Linux /u);
});

test('it reads and changes preferences, but not where the window stands', async () => {
  const { client } = page();
  expect(await client.preferences({})).toEqual(preferencesSchema.parse({}));
  expect(await client.setPreferences({ idleMinutes: 9 })).toMatchObject({ idleMinutes: 9, theme: 'light' });
  expect(await client.preferences({})).toMatchObject({ idleMinutes: 9 });
  expect(await codeOfCall(client.setPreferences({ idleMinutes: 0 }))).toBe('INPUT_INVALID');
  expect(await codeOfCall(client.setPreferences({ bounds: null } as never))).toBe('INPUT_INVALID');
});

test('dialogs speak Chinese, offer what the purpose asks for, and leave no trace in lists of recent files', async () => {
  const { client, app } = page();
  app.runtime.chosen = ['/a/b.xlsx'];
  expect(await client.chooseFiles({ purpose: 'ledger' })).toEqual(['/a/b.xlsx']);
  expect(await client.chooseFiles({ purpose: 'evidence', several: true })).toEqual(['/a/b.xlsx']);
  expect(await client.chooseFolder({ purpose: 'vault' })).toEqual('/a/b.xlsx');
  app.runtime.saved = '/c/d.mxp';
  expect(await client.chooseTarget({ purpose: 'package', suggestedName: 'ZJ01-0001.mxp' })).toBe('/c/d.mxp');
  const [ledger, evidence, vault, target] = app.runtime.asked;
  expect(ledger?.options).toEqual({
    title: '选择要导入的台账',
    filters: [
      { name: '台账', extensions: ['xlsx', 'csv'] },
      { name: '所有文件', extensions: ['*'] },
    ],
    properties: ['openFile', 'dontAddToRecent'],
  });
  expect(evidence?.options).toMatchObject({ properties: ['openFile', 'dontAddToRecent', 'multiSelections'] });
  expect(vault?.options).toMatchObject({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] });
  expect(target).toMatchObject({ kind: 'save', options: { defaultPath: 'ZJ01-0001.mxp' } });
  for (const purpose of CHOICE_PURPOSES) {
    app.runtime.asked.length = 0;
    await client.chooseFiles({ purpose });
    expect(app.runtime.asked[0]?.options.title).toMatch(/^选择\p{Script=Han}+$/u);
  }
});

test('a dialog that is closed answers with nothing', async () => {
  const { client } = page();
  expect(await client.chooseFiles({ purpose: 'card' })).toEqual([]);
  expect(await client.chooseFolder({ purpose: 'stick' })).toBeNull();
  expect(await client.chooseTarget({ purpose: 'export', suggestedName: 'a.pdf' })).toBeNull();
});

test.each([
  ['../../etc/passwd', 'etcpasswd'],
  ['C:\\Windows\\a.txt', 'CWindowsa.txt'],
  ['photo\u202Egpj.exe', 'photogpj.exe'],
  ['a\u0000\n\u2028b.pdf', 'ab.pdf'],
  ['.hidden', 'hidden'],
  ['问题线索登记表.pdf', '问题线索登记表.pdf'],
])('a name that the page proposes is a name and no more: %j', async (proposed, shown) => {
  await page().client.chooseTarget({ purpose: 'export', suggestedName: proposed });
  expect(page().app.runtime.asked[0]?.options.defaultPath).toBe(shown);
});

test('the button locks: vault process and page are ended at once', async () => {
  const { client, app } = page();
  const { window, process: vault } = app.runtime;
  void client.lock({}).catch(() => undefined);
  await soon(() => expect(app.runtime.windows).toHaveLength(2));
  expect(window.destroyed).toBe(true);
  await soon(() => expect(vault.isGone).toBe(true));
});

test('a sign of life is taken, and answers nothing', async () => {
  expect(await page().client.active({})).toEqual({});
});

type Untyped = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

test('calls of the wrong shape get a coded refusal, and change nothing', async () => {
  const calls = page().client as unknown as Untyped;
  const shapes: readonly unknown[] = [
    null,
    7,
    'text',
    [],
    { purpose: 'nothing' },
    { purpose: 'vault', several: 'yes' },
    { purpose: 'vault', extra: true },
    { purpose: ['vault'] },
    { purpose: 'x'.repeat(10_000_000) },
    JSON.parse('{"constructor":{"prototype":{"admin":true}},"purpose":"vault"}'),
  ];
  for (const [index, shape] of shapes.entries())
    expect([index, await codeOfCall(calls['chooseFiles']?.(shape) ?? Promise.resolve())]).toEqual([
      index,
      'INPUT_INVALID',
    ]);
  for (const name of ['listFolder', 'makeFolder', 'constructor', '__proto__', 'nothing'])
    await expect(calls[name]?.({}), name).rejects.toThrow();
  expect(page().app.runtime.asked).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
});

test('messages that are no calls are dropped, and nothing breaks in this process', async () => {
  const { port, client, app } = page();
  const call = (changes: object) => JSON.stringify({ i: 'x1', p: { u: '/info', b: { json: {} } }, ...changes });
  const messages: readonly unknown[] = [
    '',
    'null',
    '{"i":1}',
    '{}',
    '[]',
    7,
    4e9,
    null,
    undefined,
    { i: '1', p: { u: '/info' } },
    new Uint8Array(100_000).fill(255),
    call({ p: null }),
    call({ p: { u: 7 } }),
    call({ p: { u: 'http://[' } }),
    call({ p: { u: '/../lock' } }),
    call({ p: { u: '/info', h: { 'content-type': 'multipart/form-data' } } }),
    call({ t: 3 }),
    call({ i: 'x'.repeat(1000) }),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    call({ p: { u: '/info', b: { json: {}, meta: [[99, 'a', 'b']] } } }),
    call({ p: { u: '/info', b: { json: {}, meta: 7 } } }),
    call({ t: 4, p: undefined }),
  ];
  for (const message of messages) port.postMessage(message);
  for (let count = 0; count < 2000; count += 1) port.postMessage(call({ i: `f${String(count)}` }));
  expect((await client.info({})).host).toBe('electron');
  await new Promise((resolve) => setImmediate(resolve));
  expect(at.rejected).toEqual([]);
  expect([app.runtime.exits, app.runtime.windows.length]).toEqual([[], 1]);
});
