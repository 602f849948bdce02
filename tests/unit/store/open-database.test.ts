import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toBase64, toHex } from '../../../electron/vault/crypto/bytes.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { openDatabase } from '../../../electron/vault/store/open-database.ts';
import { mapSqliteError, withSqliteErrors } from '../../../electron/vault/store/sqlite-errors.ts';
import { statements } from '../../../electron/vault/store/statements.ts';
import { copyDatabase, rekeyDatabase } from '../../../electron/vault/store/vacuum-copy.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import { inTempFolder } from '../../fixtures/test-vault.ts';

const key = systemRandom(32);
const MARK = 'MIXIA-CANARY-TEXT';

/** A database with some rows that name the canary. */
function makeDatabase(path: string): void {
  const db = openDatabase(path, key, { create: true });
  db.prepare('CREATE TABLE t (a TEXT)').run();
  for (let i = 0; i < 50; i++) db.prepare('INSERT INTO t VALUES (?)').run(MARK.repeat(20));
  db.close();
}

test('every rule of a database is in force', () =>
  inTempFolder((folder) => {
    const db = openDatabase(join(folder, 'a.db'), key, { create: true });
    const rules = [
      'journal_mode',
      'locking_mode',
      'synchronous',
      'temp_store',
      'secure_delete',
      'foreign_keys',
      'trusted_schema',
    ];
    const values = rules.map((rule) => db.pragma(rule, { simple: true }));
    expect(values).toEqual(['wal', 'exclusive', 2, 2, 1, 1, 0]);
    expect(db.pragma('cell_size_check', { simple: true })).toBe(1);
    db.prepare('CREATE TABLE t (a)').run();
    expect(readdirSync(folder).toSorted()).toEqual(['a.db', 'a.db-wal']);
    expect(statSync(join(folder, 'a.db')).mode & 0o077).toBe(0);
    db.close();
    expect(readdirSync(folder)).toEqual(['a.db']);
  }));

test('nothing of the content stands in the files, the open write-ahead log included', () =>
  inTempFolder((folder) => {
    makeDatabase(join(folder, 'a.db'));
    const db = openDatabase(join(folder, 'a.db'), key);
    db.prepare('INSERT INTO t VALUES (?)').run(MARK);
    copyDatabase(db, join(folder, 'b.db'));
    const clear = [MARK, 'SQLite format 3', 'CREATE TABLE'];
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      expect(clear.filter((text) => bytes.includes(text))).toEqual([]);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['a.db', 'a.db-wal', 'b.db']);
    db.close();
  }));

test('another key, a foreign file and an emptied one are damage; a missing file is not found', () =>
  inTempFolder(async (folder) => {
    const path = join(folder, 'a.db');
    makeDatabase(path);
    expect(await errorCode(() => openDatabase(path, systemRandom(32)))).toBe('DATABASE_DAMAGED');
    writeFileSync(join(folder, 'text'), 'x'.repeat(9000));
    expect(await errorCode(() => openDatabase(join(folder, 'text'), key))).toBe('DATABASE_DAMAGED');
    writeFileSync(join(folder, 'empty'), '');
    expect(await errorCode(() => openDatabase(join(folder, 'empty'), key))).toBe('DATABASE_DAMAGED');
    expect(await errorCode(() => openDatabase(join(folder, 'none'), key))).toBe('FILE_NOT_FOUND');
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(await errorCode(() => openDatabase(path, key, { create: true }))).toBe('FILE_EXISTS');
    openDatabase(path, key).close();
  }));

test('the key stands in no error, whatever goes wrong with it', () =>
  inTempFolder((folder) => {
    const path = join(folder, 'a.db');
    makeDatabase(path);
    const wrong = systemRandom(32);
    const steps = [
      () => openDatabase(path, wrong),
      () => openDatabase(path, wrong.subarray(1)),
      () => openDatabase(join(folder, 'none'), wrong),
      () => rekeyDatabase(path, wrong, wrong),
      () => rekeyDatabase(path, key, wrong.subarray(1)),
    ];
    for (const step of steps) {
      let text = '';
      try {
        step();
      } catch (error) {
        for (let e: unknown = error; e instanceof Error; e = e.cause)
          text += `${e.message}${String(e.stack)}${JSON.stringify(e)}`;
      }
      expect(text).not.toBe('');
      expect(text.toLowerCase()).not.toContain(toHex(wrong).slice(2, 40));
      expect(text).not.toContain(toBase64(wrong).slice(4, 40));
    }
  }));

test("SQLite's failures become ours, and defects of ours stay what they are", () =>
  inTempFolder(async (folder) => {
    const db = openDatabase(join(folder, 'a.db'), key, { create: true });
    db.prepare('CREATE TABLE t (a UNIQUE)').run();
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    const fill = () => {
      for (let i = 0; i < 100; i++) db.prepare('INSERT INTO t VALUES (?)').run(`${String(i)}${'x'.repeat(2000)}`);
    };
    expect(await errorCode(() => withSqliteErrors(fill))).toBe('DISK_FULL');
    db.pragma('query_only = ON');
    expect(await errorCode(() => withSqliteErrors(() => db.prepare('DELETE FROM t').run()))).toBe('TARGET_READ_ONLY');
    db.pragma('query_only = OFF');
    db.prepare('DELETE FROM t').run();
    const twice = () => db.prepare("INSERT INTO t VALUES ('a'), ('a')").run();
    expect(await errorCode(() => withSqliteErrors(twice))).toContain('UNIQUE');
    expect(await errorCode(() => openDatabase(join(folder, 'a.db'), key))).toBe('VAULT_IN_USE');
    db.close();
    const own = new RangeError('x');
    expect(mapSqliteError(own)).toBe(own);
  }));

test('a copy has every commit and the same key, and never takes the place of a file', () =>
  inTempFolder(async (folder) => {
    makeDatabase(join(folder, 'a.db'));
    const db = openDatabase(join(folder, 'a.db'), key);
    db.prepare('INSERT INTO t VALUES (?)').run('last');
    copyDatabase(db, join(folder, "it's a 副本.db"));
    expect(await errorCode(() => copyDatabase(db, join(folder, "it's a 副本.db")))).toBe('FILE_EXISTS');
    expect(await errorCode(() => copyDatabase(db, join(folder, 'no', 'where.db')))).toBe('FILE_NOT_FOUND');
    db.close();
    const copy = openDatabase(join(folder, "it's a 副本.db"), key);
    expect(copy.prepare('SELECT count(*) AS n, max(rowid) AS last FROM t').get()).toEqual({ n: 51, last: 51 });
    copy.close();
  }));

test('after a rekey only the new key opens the file', () =>
  inTempFolder(async (folder) => {
    const path = join(folder, 'a.db');
    makeDatabase(path);
    const next = systemRandom(32);
    rekeyDatabase(path, key, next);
    expect(readdirSync(folder)).toEqual(['a.db']);
    expect(await errorCode(() => openDatabase(path, key))).toBe('DATABASE_DAMAGED');
    const db = openDatabase(path, next);
    expect(db.prepare('SELECT count(*) AS n FROM t').get()).toEqual({ n: 50 });
    db.close();
  }));

test('a statement is prepared once for a database', () =>
  inTempFolder((folder) => {
    const db = openDatabase(join(folder, 'a.db'), key, { create: true });
    const prepare = statements(db);
    const sql = 'SELECT 1 AS one';
    expect(prepare(sql)).toBe(prepare(sql));
    expect(prepare(sql)).not.toBe(prepare('SELECT 2 AS two'));
    db.close();
  }));
