import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missingNative, nativeFiles } from '../../build/app/native.ts';
import { isPackageWhole } from '../../electron/shell/package-check.ts';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { createAndOpen, finished } from '../fixtures/client.ts';
import { draft } from '../fixtures/vault.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { type PackedOnce, packTwice } from '../support/packaging/packed.ts';
import { startUtilityVault } from '../support/utility-vault.ts';

const at: { packed?: PackedOnce } = {};
const packed = (): PackedOnce => {
  if (at.packed === undefined) throw new Error('nothing was packed');
  return at.packed;
};

beforeAll(async () => {
  at.packed = await packTwice();
});
afterAll(() => {
  packed().remove();
});

const inside = () => [...packed().archive.keys()];
const code = () =>
  inside()
    .filter((name) => /^out\/(?:main|preload|vault)\//u.test(name))
    .map((name) => ({ name, text: readFileSync(join(packed().inside, name), 'utf8') }));

test('the archive holds the built application, the libraries of its own system, and nothing else', () => {
  const folders = new Set(
    inside().map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('out/') ? 2 : 1)
        .join('/'),
    ),
  );
  expect([...folders].sort()).toEqual([
    'node_modules',
    'out/main',
    'out/preload',
    'out/renderer',
    'out/vault',
    'package.json',
  ]);
  const libraries = new Set(inside().flatMap((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(name)?.[1] ?? []));
  expect([...libraries].sort()).toEqual([
    '@node-rs/argon2',
    '@node-rs/argon2-linux-x64-gnu',
    'bare-addon-resolve',
    'bare-module-resolve',
    'bare-semver',
    'better-sqlite3-multiple-ciphers',
    'require-addon',
    'sodium-native',
    'which-runtime',
  ]);
  const built = readdirSync(packed().built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).replace(packed().built, 'out'));
  expect(
    inside()
      .filter((name) => name.startsWith('out/'))
      .sort(),
  ).toEqual(built.sort());
});

test('it holds no source maps, no sources, no tests and no pages for developers', () => {
  expect(inside().filter((name) => /\.map$|\.tsx?$|(?:^|\/)(?:tests?|docs|examples?)\/|README/u.test(name))).toEqual(
    [],
  );
  expect(
    code()
      .filter(({ text }) => text.includes('sourceMappingURL'))
      .map(({ name }) => name),
  ).toEqual([]);
  const window = inside().filter((name) => /^out\/renderer\/.*\.js$/u.test(name));
  expect(window.length).toBeGreaterThan(0);
  const mapped = window.filter((name) =>
    readFileSync(join(packed().inside, name), 'utf8').includes('sourceMappingURL=data'),
  );
  expect(mapped).toEqual([]);
});

test('there is no preview host in it, neither its door nor the window’s way to it', () => {
  expect(inside().filter((name) => /preview/iu.test(name))).toEqual([]);
  const texts = inside()
    .filter((name) => /^out\/.*\.c?js$/u.test(name))
    .map((name) => ({ name, text: readFileSync(join(packed().inside, name), 'utf8') }));
  expect(
    texts.filter(({ text }) => /ws:\/\/\$\{|startPreviewHost|createServer\(/u.test(text)).map(({ name }) => name),
  ).toEqual([]);
});

test('what runs beside the window imports the runtime, its own libraries, and nothing that reaches a network', () => {
  const imported = new Set(
    code().flatMap(({ text }) => [
      ...[...text.matchAll(/^import (?:[^;]*? from )?["']([^"']+)["']/gmu)].map(([, name]) => name ?? ''),
      ...[...text.matchAll(/\b(?:import|require)\(["']([^"'.][^"']*)["']\)/gu)].map(([, name]) => name ?? ''),
    ]),
  );
  const outside = [...imported].filter((name) => !name.startsWith('./'));
  expect(outside).toEqual(
    expect.arrayContaining(['electron', 'better-sqlite3-multiple-ciphers', 'node:worker_threads']),
  );
  const network = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|cluster|child_process)(?:\/|$)|^ws$|^undici/u;
  expect(outside.filter((name) => network.test(name))).toEqual([]);
  // Names that one library writes into code which it is never asked to write stand there as text.
  const known =
    /^node:|^(?:electron|better-sqlite3-multiple-ciphers|@node-rs\/argon2|sodium-native)$|^ajv(?:-formats)?\//u;
  const old =
    /^(?:assert|buffer|crypto|events|fs|os|path|process|stream|string_decoder|timers|util|zlib|worker_threads)$/u;
  expect(outside.filter((name) => !known.test(name) && !old.test(name))).toEqual([]);
  const preload = code().find(({ name }) => name === 'out/preload/preload.cjs')?.text ?? '';
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/gu)].map(([, name]) => name)).toEqual(['electron']);
});

test('only machine code lies beside the archive, and only that of this system', () => {
  const unpacked = [...packed().files.keys()].filter((name) => name.includes('app.asar.unpacked/'));
  expect(unpacked.map((name) => name.replace('resources/app.asar.unpacked/node_modules/', ''))).toEqual([
    '@node-rs/argon2-linux-x64-gnu/argon2.linux-x64-gnu.node',
    'better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
    'sodium-native/prebuilds/linux-x64/sodium-native.node',
  ]);
  expect(inside().filter((name) => name.endsWith('.node'))).toHaveLength(3);
});

test('of the runtime there is what it needs: its licences, our languages, no start page of its maker', () => {
  const names = [...packed().files.keys()];
  expect(names).toEqual(
    expect.arrayContaining(['mixia', 'chrome-sandbox', 'LICENSES.chromium.html', 'LICENSE.electron.txt']),
  );
  expect(names.filter((name) => name.startsWith('locales/'))).toEqual(['locales/en-US.pak', 'locales/zh-CN.pak']);
  expect(names.filter((name) => /default_app|^version$|^electron$/u.test(name))).toEqual([]);
});

/** All nine, as they must be read from the executable of a package. */
const FUSES: readonly (readonly [fuse: FuseV1Options, state: FuseState])[] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  [FuseV1Options.WasmTrapHandlers, FuseState.ENABLE],
];

test.each(FUSES)('19 the fuse %s is read from the packed executable as %s', async (fuse, state) => {
  expect((await getCurrentFuseWire(packed().executable))[fuse]).toBe(state);
});

test('two packages of the same build are the same, file for file', () => {
  expect(packed().first).toEqual(packed().again);
  expect(packed().files.size).toBeGreaterThan(10);
  const sorted = [...packed().files.keys()].sort();
  expect([...packed().files.keys()]).toEqual(sorted);
});

test('the list beside a package is checked by anybody’s own tool', () => {
  const list = join(packed().folder, '..', 'linux-unpacked.files.sha256');
  const told = execFileSync('sha256sum', ['--check', '--strict', '--quiet', list], {
    cwd: packed().folder,
    encoding: 'utf8',
  });
  expect(told).toBe('');
});

test('the program’s own look at its archive passes, and finds one changed byte in archive or library', () => {
  expect(isPackageWhole(packed().resources)).toBe(true);
  const library = 'app.asar.unpacked/node_modules/sodium-native/prebuilds/linux-x64/sodium-native.node';
  for (const name of ['app.asar', library]) {
    const copy = freshFolder();
    cpSync(packed().resources, copy, { recursive: true });
    const bytes = readFileSync(join(copy, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(copy, name), bytes);
    expect(isPackageWhole(copy), name).toBe(false);
  }
});

test('the packed main process starts, and serves the packed window', () => {
  const child = join(import.meta.dirname, '../fixtures/packed-child.ts');
  const told = execFileSync(process.execPath, [child, packed().inside, packed().resources], { encoding: 'utf8' });
  const did = JSON.parse(told) as { readonly page: readonly [number, string] } & Readonly<Record<string, unknown>>;
  expect(did).toMatchObject({ exits: [], boxes: [], loaded: ['app://mixia/'] });
  expect([did['preload'], did['entry']]).toEqual([
    join(packed().inside, 'out/preload/preload.cjs'),
    join(packed().inside, 'out/vault/utility.js'),
  ]);
  expect(inside()).toEqual(expect.arrayContaining(['out/preload/preload.cjs', 'out/vault/utility.js']));
  const [status, page] = did.page;
  expect(status).toBe(200);
  expect(page).toContain('<div id="app">');
  expect(page).not.toContain('__NONCE__');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/u);
});

test('the packed vault process works, with its threads and its own libraries', async () => {
  const { client, gone } = await startUtilityVault(join(packed().inside, 'out/vault/utility.js'));
  const folder = freshFolder();
  await createAndOpen(client, join(folder, 'vault'));
  const { number } = await client.leads.register(draft());
  writeFileSync(join(folder, 'scan.bin'), noise(6_000_000));
  await finished(client.evidence.add({ lead: number, files: [join(folder, 'scan.bin')] }));
  writeFileSync(join(folder, 'ledger.csv'), ledgerCsv(messyLedger({ rows: 3100 })));
  await finished(client.leads.importLedger({ file: join(folder, 'ledger.csv') }));
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [], evidence: 1 });
  mkdirSync(join(folder, 'stick'));
  expect(await finished(client.vault.backup({ to: join(folder, 'stick') }))).toMatchObject({ evidence: 1 });
  await client.vault.close({});
  expect(await gone).toBe(0);
});

test('every system that packages are made for has its libraries named, and what is not installed here is noticed', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const)
    for (const arch of ['x64', 'arm64'] as const) {
      const machine = nativeFiles({ platform, arch }).flatMap(({ files }) =>
        files.filter((name) => name.endsWith('.node')),
      );
      expect(machine).toHaveLength(3);
      expect(machine.every((name) => name.includes(`${platform}-${arch}`))).toBe(true);
    }
  const root = join(import.meta.dirname, '../..');
  expect(missingNative(root, { platform: 'linux', arch: 'x64' })).toEqual([]);
  expect(missingNative(root, { platform: 'win32', arch: 'x64' })).toEqual([
    join('node_modules', '@node-rs/argon2-win32-x64-msvc', 'argon2.win32-x64-msvc.node'),
  ]);
});

test('the bill of what it is made of names every library of the product, the runtime, and no tool', () => {
  const output = join(freshFolder(), 'bill.json');
  const root = join(import.meta.dirname, '../..');
  execFileSync(process.execPath, [join(root, 'build/sbom.ts'), '--output', output], { cwd: root });
  const bill = JSON.parse(readFileSync(output, 'utf8')) as { components: { name: string; version: string }[] };
  const names = new Set(bill.components.map(({ name }) => name));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([]);
  expect(names).toContain('electron');
  expect(['vitest', 'eslint', 'electron-builder', 'vite'].filter((name) => names.has(name))).toEqual([]);
  expect(readFileSync(output, 'utf8')).not.toMatch(/serialNumber|timestamp/u);
});
