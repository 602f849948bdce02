import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { migrate, type Migration, MIGRATIONS } from '../../../electron/vault/store/migrate.ts';
import { type Db, openDatabase } from '../../../electron/vault/store/open-database.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import { schemaText } from '../../fixtures/schema-text.ts';
import { inTempFolder } from '../../fixtures/test-vault.ts';

const FIRST: Migration = { number: 1, sql: 'CREATE TABLE a (x)' };
const SECOND: Migration = { number: 2, sql: 'CREATE TABLE b (x); INSERT INTO b SELECT x FROM a' };

const version = (db: Db) => db.pragma('user_version', { simple: true });
const withDatabase = (use: (db: Db) => void | Promise<void>) =>
  inTempFolder(async (folder) => {
    const db = openDatabase(join(folder, 'a.db'), systemRandom(32), { create: true });
    await use(db);
    db.close();
  });

test('docs/schema.sql is the schema that the migrations make', async () => {
  const written = readFileSync(new URL('../../../docs/schema.sql', import.meta.url), 'utf8');
  expect(await schemaText()).toBe(written);
});

test('the migrations count from 1 without a hole', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
});

test('only the steps that are missing are made', () =>
  withDatabase((db) => {
    expect(migrate(db, [FIRST])).toBe(1);
    db.prepare('INSERT INTO a VALUES (7)').run();
    expect(migrate(db, [FIRST, SECOND])).toBe(2);
    expect(migrate(db, [FIRST, SECOND])).toBe(2);
    expect(db.prepare('SELECT x FROM b').all()).toEqual([{ x: 7 }]);
  }));

test('a step that fails leaves the one before it', () =>
  withDatabase(async (db) => {
    const broken = { number: 2, sql: 'CREATE TABLE b (x); CREATE TABLE a (x)' };
    expect(await errorCode(() => migrate(db, [FIRST, broken]))).toContain('already exists');
    expect(version(db)).toBe(1);
    expect(migrate(db, [FIRST, SECOND])).toBe(2);
  }));

test('a database of a newer program is refused and stays as it is', () =>
  withDatabase(async (db) => {
    migrate(db, [FIRST, SECOND]);
    expect(await errorCode(() => migrate(db, [FIRST]))).toBe('VAULT_NEWER');
    expect(version(db)).toBe(2);
  }));

test('a hole in the numbers is a defect', () =>
  withDatabase(async (db) => {
    expect(await errorCode(() => migrate(db, [FIRST, { ...SECOND, number: 3 }]))).toContain('without a hole');
  }));
