import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { type Db, openDatabase } from '../../../electron/vault/store/open-database.ts';
import { checkPages } from '../../../electron/vault/store/page-check.ts';
import { copyDatabase, emptyLog, rekeyDatabase } from '../../../electron/vault/store/vacuum-copy.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import { inTempFolder } from '../../fixtures/test-vault.ts';

const key = systemRandom(32);
const PAGE = 4096;

/** A file of mostly free pages, which `integrity_check` would not look at. */
function makeDatabase(path: string): void {
  const db = openDatabase(path, key, { create: true });
  db.prepare('CREATE TABLE t (a BLOB)').run();
  for (let i = 0; i < 200; i++) db.prepare('INSERT INTO t VALUES (?)').run(systemRandom(3000));
  db.prepare('DELETE FROM t WHERE rowid > 10').run();
  emptyLog(db);
  db.close();
}

/** Repeatable numbers below a limit (a linear congruential generator), so that a failure can be looked at again. */
function repeatableNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

test(
  'each of 500 flipped bytes is found, on its page',
  () =>
    inTempFolder((folder) => {
      const path = join(folder, 'a.db');
      makeDatabase(path);
      const good = readFileSync(path);
      expect(good.length / PAGE).toBeGreaterThan(150);
      expect(checkPages(path, key)).toEqual([]);
      const next = repeatableNumbers(7);
      for (let n = 0; n < 500; n++) {
        // The first flips fall on the salt, the rest anywhere.
        const at = n < 16 ? n : next(good.length);
        const bad = Uint8Array.from(good);
        bad[at] = (bad[at] ?? 0) ^ (1 + next(255));
        writeFileSync(path, bad);
        const found = checkPages(path, key);
        if (n < 16) expect(found).toHaveLength(good.length / PAGE);
        else if (at >= 16) expect(found).toEqual([Math.floor(at / PAGE) + 1]);
      }
    }),
  60_000,
);

test('swapped, doubled, foreign, cut and appended pages are found', () =>
  inTempFolder((folder) => {
    const path = join(folder, 'a.db');
    makeDatabase(path);
    const good = readFileSync(path);
    const page = (n: number) => good.subarray((n - 1) * PAGE, n * PAGE);
    const check = (...parts: Uint8Array[]) => {
      writeFileSync(path, Buffer.concat(parts));
      return checkPages(path, key);
    };
    const last = good.length / PAGE;
    expect(check(page(1), page(3), page(2), good.subarray(3 * PAGE))).toEqual([2, 3]);
    expect(check(page(1), page(2), page(2), good.subarray(3 * PAGE))).toEqual([3]);
    expect(check(good, page(5))).toEqual([last + 1]);
    expect(check(good, Buffer.alloc(10))).toEqual([last + 1]);
    expect(check(good.subarray(0, -1))).toEqual([last]);
    expect(check(good.subarray(0, 65 * PAGE - 1))).toEqual([65]);
    expect(check(good.subarray(0, 64 * PAGE))).toEqual([]);
    expect(check()).toEqual([1]);
    expect(check(good)).toEqual([]);
  }));

test('a missing file is not found', () =>
  inTempFolder(async (folder) => {
    expect(await errorCode(() => checkPages(join(folder, 'none'), key))).toBe('FILE_NOT_FOUND');
  }));

/** One step of daily life: rows of all sizes come, change and go. */
function live(db: Db, next: (limit: number) => number): void {
  const size = next(3) === 0 ? next(20_000) : next(300);
  if (next(3) > 0) db.prepare('INSERT INTO t VALUES (?)').run(systemRandom(size));
  else if (next(2) > 0) db.prepare('UPDATE t SET a = ? WHERE rowid % 7 = ?').run(systemRandom(size), next(7));
  else db.prepare('DELETE FROM t WHERE rowid % 11 < ?').run(next(11));
}

test('no page of a sound file is ever called bad, whatever the file went through', () =>
  inTempFolder((folder) => {
    const path = join(folder, 'a.db');
    const next = repeatableNumbers(11);
    const db = openDatabase(path, key, { create: true });
    db.prepare('CREATE TABLE t (a BLOB)').run();
    db.prepare('CREATE VIRTUAL TABLE f USING fts5(x)').run();
    for (let round = 0; round < 40; round++) {
      const act = db.transaction(() => {
        for (let i = 0; i < 20; i++) live(db, next);
        db.prepare('INSERT INTO f VALUES (?)').run(`word${String(round)} `.repeat(50));
        if (round % 5 === 0) throw new RangeError('rolled back');
      });
      try {
        act();
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
      emptyLog(db);
      expect(checkPages(path, key)).toEqual([]);
    }
    copyDatabase(db, join(folder, 'b.db'));
    expect(checkPages(join(folder, 'b.db'), key)).toEqual([]);
    const other = systemRandom(32);
    rekeyDatabase(join(folder, 'b.db'), key, other);
    expect(checkPages(join(folder, 'b.db'), other)).toEqual([]);
    db.close();
  }));
