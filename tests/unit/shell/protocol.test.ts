import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveWindow } from '../../../electron/shell/app-protocol.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { readAssets } from '../../../electron/web/assets.ts';
import { SessionStandIn } from '../../support/electron/session.ts';
import { freshFolder } from '../../support/folder.ts';

/** A built window with what may lie beside it, served as in the application. */
async function served() {
  const root = freshFolder();
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<p nonce="__NONCE__">');
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'style-1.css'), 'p {}');
  writeFileSync(join(folder, 'assets', 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'main-1.js.map'), '{}');
  writeFileSync(join(folder, 'notes.txt'), 'text');
  symlinkSync(join(root, 'secret.js'), join(folder, 'assets', 'linked.js'));
  const session = new SessionStandIn('');
  const assets = await readAssets(folder);
  serveWindow(session as unknown as Electron.Session, assets, systemRandom);
  const handle = session.schemes.get('app');
  if (handle === undefined) throw new Error('nothing is served');
  return { folder, get: async (url: string, init?: RequestInit) => handle(new Request(url, init)) };
}

test('the page and its files are served with their types, and everything with the same walls', async () => {
  const { get } = await served();
  const types = { '/': 'text/html', '/assets/main-1.js': 'text/javascript', '/assets/style-1.css': 'text/css' };
  for (const [path, type] of Object.entries({ ...types, '/assets/icon.svg': 'image/svg+xml' })) {
    const { status, headers } = await get(`app://mixia${path}`);
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/u);
  }
  expect(await (await get('app://mixia/assets/main-1.js')).text()).toBe('export {};');
  expect((await get('app://mixia/?a=b#locked')).status).toBe(200);
});

const NOT_SERVED = [
  'app://mixia/index.html',
  'app://mixia/assets',
  'app://mixia/assets/',
  'app://mixia/notes.txt',
  'app://mixia/assets/main-1.js.map',
  'app://mixia/assets/linked.js',
  'app://mixia/assets/../index.html',
  'app://mixia/assets/%2e%2e/%2e%2e/secret.js',
  'app://mixia/..%2fsecret.js',
  'app://mixia//assets/main-1.js',
  'app://mixia/assets\\main-1.js',
  'app://mixia/ASSETS/main-1.js',
  'app://mixia/constructor',
  'app://mixia/__proto__',
  'app://other/assets/main-1.js',
  'app://mixia.example/assets/main-1.js',
  'app://a@mixia/assets/main-1.js',
];

test.each(NOT_SERVED)('%s does not exist', async (url) => {
  const { get } = await served();
  const response = await get(url).catch(() => undefined);
  expect(response?.status ?? 404).toBe(404);
  expect((await response?.text()) ?? '').toBe('');
});

test('nothing but reading is answered', async () => {
  const { get } = await served();
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
    expect((await get('app://mixia/', { method })).status, method).toBe(404);
});

test('the list is what was there at the start: what is put beside it later is not served', async () => {
  const { folder, get } = await served();
  writeFileSync(join(folder, 'assets', 'later.js'), 'export {};');
  rmSync(join(folder, 'assets', 'icon.svg'));
  expect((await get('app://mixia/assets/later.js')).status).toBe(404);
  expect((await get('app://mixia/assets/icon.svg')).status).toBe(404);
});
