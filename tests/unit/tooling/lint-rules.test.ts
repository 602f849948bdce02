import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

/** Lints text as if it stood at `path`. Without types, so that the path need not exist. */
const syntax = new ESLint({ overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*'] }] });

/** Lints text with the project's types; the path must be a file of the project. */
const typed = new ESLint();

async function rulesHit(eslint: ESLint, path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return (result?.messages ?? []).map((message) => message.ruleId ?? `parse: ${message.message}`);
}

const VAULT = 'electron/vault/leads/sample.ts';
const STORE = 'electron/vault/store/sample.ts';
const CRYPTO = 'electron/vault/crypto/sample.ts';
const SHARED = 'shared/domain/sample.ts';
const TEST = 'tests/unit/sample.test.ts';

const line = (text: string): string => `${text}\n`;
const lines = (count: number): string => Array(count).fill('export const a = 1;').join('\n');

const BANNED: readonly (readonly [what: string, path: string, code: string, rule: string])[] = [
  ['the time of the machine', VAULT, 'export const t = Date.now();', 'no-restricted-syntax'],
  ['the time of the machine as a value', SHARED, 'export const now = Date.now;', 'no-restricted-syntax'],
  ['today without a clock', VAULT, 'export const t = new Date();', 'no-restricted-syntax'],
  ['today without a clock in a test', TEST, 'export const t = new Date();', 'no-restricted-syntax'],
  ['weak randomness', VAULT, 'export const r = Math.random();', 'no-restricted-syntax'],
  ['weak randomness in a test', TEST, 'export const r = Math.random();', 'no-restricted-syntax'],
  [
    'weak randomness in the clock',
    'electron/vault/clock.ts',
    'export const r = Math.random();',
    'no-restricted-syntax',
  ],
  ['an enum', SHARED, 'export enum A { B }', 'no-restricted-syntax'],
  ['a namespace', SHARED, 'export namespace A { export const b = 1; }', 'no-restricted-syntax'],
  ['a default export', SHARED, 'export default 1;', 'no-restricted-syntax'],
  [
    'an interface',
    SHARED,
    '/** A. */\nexport interface A { b: string }',
    '@typescript-eslint/consistent-type-definitions',
  ],
  [
    'the outside world',
    VAULT,
    "declare const shell: { openExternal(u: string): void };\nshell.openExternal('');",
    'no-restricted-syntax',
  ],
  ['a hidden import', VAULT, "export const n = process.getBuiltinModule('node:net');", 'no-restricted-syntax'],
  ['another hidden import', VAULT, 'createRequire(import.meta.url);', 'no-restricted-syntax'],
  ['module state', VAULT, 'let open = 0;\nopen += 1;', 'no-restricted-syntax'],
  ['exported module state', VAULT, 'export let open = 0;\nopen += 1;', 'no-restricted-syntax'],
  ['the console', VAULT, "console.log('');", 'no-console'],
  ['the console in a test', TEST, "console.log('');", 'no-console'],
  ['fetch', VAULT, "export const r = fetch('');", 'no-restricted-globals'],
  ['fetch by its owner', VAULT, "export const r = globalThis.fetch('');", 'no-restricted-globals'],
  ['fetch in a test', TEST, "export const r = fetch('');", 'no-restricted-globals'],
  ['a web socket', VAULT, "export const r = new WebSocket('');", 'no-restricted-globals'],
  ['the global crypto', VAULT, 'export const r = crypto.randomUUID();', 'no-restricted-globals'],
  ['an undocumented export', VAULT, 'export function f(): void {}', 'mixia/documented'],
  ['an undocumented type', SHARED, 'export type A = { readonly b: string };', 'mixia/documented'],
  ['a long file', VAULT, lines(301), 'max-lines'],
  ['a very long test', TEST, lines(401), 'max-lines'],
  [
    'a long function',
    VAULT,
    `/** F. */\nexport function f(): void {\n${'  f();\n'.repeat(49)}}`,
    'max-lines-per-function',
  ],
  ['a suppressed finding', VAULT, "/* eslint-disable no-console */\nconsole.log('');", 'no-console'],
  ['a suppressed type error', VAULT, '// @ts-ignore\nexport const a: string = 1;', '@typescript-eslint/ban-ts-comment'],
  [
    'an expected type error',
    VAULT,
    '// @ts-expect-error because\nexport const a: string = 1;',
    '@typescript-eslint/ban-ts-comment',
  ],
  [
    'SQL put together',
    VAULT,
    'declare const d: { prepare(s: string): void };\nd.prepare(`SELECT ${d}`);',
    'mixia/database',
  ],
  [
    'SQL added up',
    VAULT,
    "declare const d: { prepare(s: string): void };\nd.prepare('SELECT ' + d);",
    'mixia/database',
  ],
  ['SQL put together before', VAULT, 'export const make = (t: string) => `DELETE FROM ${t}`;', 'mixia/database'],
  ...['skip', 'todo', 'only', 'skipIf', 'runIf', 'fails', 'concurrent.skip'].map(
    (word) =>
      [`a test with .${word}`, TEST, `declare const test: any;\ntest.${word}('x');`, 'no-restricted-syntax'] as const,
  ),
  ['a skip from inside', TEST, "declare const test: any;\ntest('x', (c: any) => c.skip());", 'no-restricted-syntax'],
  [
    'a skip as an option',
    TEST,
    "declare const test: any;\ntest('x', { skip: true }, () => 1);",
    'no-restricted-syntax',
  ],
  ['a crossed-out test', TEST, "declare const xit: any;\nxit('x');", 'no-restricted-syntax'],
];

test.each(BANNED)('lint refuses %s (%s)', async (_, path, code, rule) => {
  expect(await rulesHit(syntax, path, line(code))).toContain(rule);
});

const IMPORTS_REFUSED: readonly (readonly [path: string, specifier: string])[] = [
  ...['node:http', 'https', 'node:net', 'node:tls', 'node:dgram', 'node:http2', 'undici', 'electron'].map(
    (name) => [VAULT, name] as const,
  ),
  [TEST, 'node:http'],
  [TEST, 'electron'],
  ['electron/cli/main.ts', 'electron'],
  ['electron/preview/host.ts', 'electron/main'],
  ['electron/preview/host.ts', 'node:https'],
  ['electron/preview/host.ts', 'node:net'],
  ['electron/preview/host.ts', '../vault/host/in-process.ts'],
  ['electron/preview/host.ts', '../shell/preferences.ts'],
  ['electron/shell/window.ts', 'node:http'],
  ['electron/shell/window.ts', 'ws'],
  ['electron/shell/window.ts', '../preview/host.ts'],
  ['electron/main.ts', './preview/host.ts'],
  ['electron/web/assets.ts', '../preview/host.ts'],
  [VAULT, 'ws'],
  [TEST, 'ws'],
  ['electron/web/assets.ts', 'electron'],
  ['electron/web/assets.ts', '../shell/address.ts'],
  ['electron/web/assets.ts', '../vault/clock.ts'],
  ['electron/shell/sitting.ts', '../vault/host/host.ts'],
  ['electron/shell/sitting.ts', '../preview/host.ts'],
  ['electron/main.ts', './vault/host/host.ts'],
  ['electron/shell/sitting.ts', 'electron-store'],
  [SHARED, 'node:fs'],
  [SHARED, 'path'],
  ['renderer/app/main.tsx', 'node:fs'],
  [VAULT, 'node:crypto'],
  [VAULT, 'crypto'],
  [VAULT, 'sodium-native'],
  [VAULT, '@noble/hashes/blake2.js'],
  [VAULT, '@node-rs/argon2'],
  [VAULT, 'age-encryption'],
  [STORE, 'node:crypto'],
  [VAULT, 'better-sqlite3-multiple-ciphers'],
  ['electron/vault/keys/slots.ts', 'better-sqlite3-multiple-ciphers'],
  [VAULT, 'node:sqlite'],
  [VAULT, 'node:fs'],
  [VAULT, 'node:fs/promises'],
  ['electron/vault/handoff/seal.ts', 'node:fs'],
  [VAULT, 'vitest'],
  [VAULT, '@signalapp/sqlcipher'],
  [SHARED, '../../electron/vault/clock.ts'],
  [SHARED, '../../renderer/app/main.tsx'],
  ['renderer/app/main.tsx', '../../electron/vault/clock.ts'],
  [VAULT, '../../../renderer/app/main.tsx'],
  [VAULT, '../../cli/main.ts'],
  [VAULT, '../../shell/window.ts'],
  [VAULT, '../../../tests/fixtures/a.ts'],
  [CRYPTO, '../store/open.ts'],
  ['electron/vault/ledger/append.ts', '../leads/register.ts'],
  [VAULT, '../handoff/opening/stage.ts'],
  ['electron/cli/commands/leads.ts', '../../shell/window.ts'],
];

test.each(IMPORTS_REFUSED)('%s may not import %s in any form', async (path, specifier) => {
  const forms = [
    `import { a } from '${specifier}';\nexport const b = a;`,
    `export { a } from '${specifier}';`,
    `export * from '${specifier}';`,
    `export const a = import('${specifier}');`,
    `export type A = import('${specifier}').B;`,
    `import type { A } from '${specifier}';\nexport type B = A[];`,
  ];
  const hits = await Promise.all(forms.map((code) => rulesHit(syntax, path, line(code))));
  expect(hits.map((rules) => rules.includes('mixia/imports'))).toEqual(forms.map(() => true));
});

const IMPORTS_ALLOWED: readonly (readonly [path: string, specifier: string])[] = [
  [CRYPTO, 'node:crypto'],
  [CRYPTO, 'sodium-native'],
  [CRYPTO, '../../../shared/errors/app-error.ts'],
  [STORE, 'better-sqlite3-multiple-ciphers'],
  ['electron/vault/keys/guard.ts', 'better-sqlite3-multiple-ciphers'],
  ['electron/vault/handoff/stick/write.ts', 'node:fs'],
  ['electron/vault/evidence/write.ts', 'node:fs/promises'],
  ['electron/main.ts', 'electron'],
  ['electron/shell/window.ts', 'electron'],
  ['electron/shell/preferences.ts', 'electron-store'],
  ['electron/shell/sitting.ts', '../web/assets.ts'],
  ['electron/shell/vault-launch.ts', '../vault/process/ready.ts'],
  ['electron/preview/host.ts', 'node:http'],
  ['electron/preview/host.ts', 'ws'],
  ['electron/preview/host.ts', '../vault/process/child.ts'],
  ['electron/cli/main.ts', '../vault/session.ts'],
  ['renderer/app/main.tsx', '../../shared/domain/clock.ts'],
  [VAULT, '../crypto/hash.ts'],
  [VAULT, '../evidence/add.ts'],
  ['electron/vault/backup/write.ts', '../handoff/tar/writer.ts'],
  [TEST, '../../electron/vault/store/open.ts'],
  [TEST, 'node:crypto'],
];

test.each(IMPORTS_ALLOWED)('%s may import %s', async (path, specifier) => {
  const code = line(`import { a } from '${specifier}';\nexport const b = a;`);
  expect(await rulesHit(syntax, path, code)).toEqual([]);
});

const ALLOWED: readonly (readonly [what: string, path: string, code: string])[] = [
  ['the clock reads the time', 'electron/vault/clock.ts', 'export const t = Date.now();'],
  ['a date of a given time', SHARED, 'export const d = new Date(0);'],
  ['a written-out statement', VAULT, "declare const d: { prepare(s: string): void };\nd.prepare('SELECT 1');"],
  ['a statement over several lines', VAULT, 'declare const d: { prepare(s: string): void };\nd.prepare(`SELECT\n1`);'],
  [
    'a statement with constants',
    VAULT,
    "export const NAMES = ['a'];\nexport const SQL = `SELECT ${NAMES.join(', ')} FROM x`;",
  ],
  ['the store builds statements', STORE, 'export const make = (t: string) => `DELETE FROM ${t}`;'],
  ['text that is no statement', VAULT, 'export const say = (t: string) => `chosen: ${t}`;'],
  ['a documented export', VAULT, '/** One. */\nexport function f(): number {\n  return 1;\n}'],
  ['a type taken from a value', SHARED, 'export const A = [1] as const;\nexport type B = (typeof A)[number];'],
  ['a file at the limit', VAULT, lines(300)],
  ['a long function in a test', TEST, `export function f(): void {\n${'  f();\n'.repeat(80)}}`],
  ['the default export of a tool', 'vitest.config.ts', 'export default 1;'],
];

test.each(ALLOWED)('lint lets pass: %s (%s)', async (_, path, code) => {
  expect(await rulesHit(syntax, path, line(code))).toEqual([]);
});

const DATABASE =
  'declare const d: { prepare(s: string): void; exec(s: string): void; serialize(): void; backup(f: string): void };';

test.each([
  ['runs a script', "d.exec('SELECT 1');", ['mixia/database']],
  ['serializes the database', 'd.serialize();', ['mixia/database']],
  ['backs the database up', "d.backup('x');", ['mixia/database']],
  ['runs a pattern', "export const found = /a/u.exec('a');", []],
  ['forgets a promise', 'Promise.resolve(1);', ['@typescript-eslint/no-floating-promises']],
])('with types, code that %s is judged', async (_, code, expected) => {
  expect(await rulesHit(typed, 'shared/domain/clock.ts', line(`${DATABASE}\nd.prepare('');\n${code}`))).toEqual(
    expected,
  );
});
