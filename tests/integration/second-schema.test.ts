import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { unlock } from '../../electron/vault/keys/unlock.ts';
import { knownWords } from '../../electron/vault/leads/known.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { peopleNamed } from '../../electron/vault/leads/people.ts';
import { readMeta } from '../../electron/vault/store/meta.ts';
import { migrate } from '../../electron/vault/store/migrate.ts';
import { type Db, openDatabase } from '../../electron/vault/store/open-database.ts';
import { LEDGER_VIEW_CODES } from '../../shared/rules/ledger-views.ts';
import { foundCodes } from '../fixtures/check.ts';
import { takeBack } from '../fixtures/first-schema.ts';
import {
  archived,
  assigned,
  byTelephone,
  corrected,
  disposed,
  followed,
  fresh,
  imported,
  numbersIn,
  studied,
  submitted,
  voided,
} from '../fixtures/leads-at-work.ts';
import { addFile, open, pair, seal, takeHome } from '../fixtures/pair.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { reopened, testEnvironment } from '../fixtures/vault.ts';

/** A team's vault with something in every view, closed; what it told before, and its folder. */
async function worked(): Promise<{ readonly folder: string; readonly told: Told }> {
  const two = await pair();
  const { team } = two;
  const makings = [
    followed(fresh({ receivedOn: '2026-01-05', handler: '王芳' }), corrected({ receivedOn: '2026-03-01' })),
    followed(fresh({ receivedOn: '2026-01-05', originalPlace: '密码柜2层' }), disposed('予以了结', '2026-03-02')),
    followed(fresh({ receivedOn: '2026-02-10' }), disposed('暂存待查')),
    fresh({ receivedOn: '2026-02-10' }),
    fresh({ receivedOn: '2026-01-20' }),
    fresh({
      subjects: [{ kind: '个人', name: '单伟', organisation: '某局', management: '驻在单位党组管理', topLeader: true }],
    }),
    imported({ state: 'to-complete' }),
    assigned(),
    fresh({ signature: '实名', reporter: { name: '赵一', contact: '1' } }),
    submitted('暂存待查', { reviewOn: '2026-03-05' }, (request) => [byTelephone(request)]),
    studied('谈话函询'),
    archived,
    followed(fresh(), voided),
    fresh({ receivedOn: '2024-12-02' }),
    submitted('予以了结', {}, (request) => [byTelephone(request)]),
    submitted('移送', {}, (request) => [byTelephone(request)]),
  ];
  const numbers: string[] = [];
  for (const making of makings) numbers.push(await making(team));
  await fresh({ repeatOf: numbers[0], signature: '实名', reporter: { name: '赵一', contact: '1' } })(team);
  await addFile(team, numbers[3] ?? '', new Uint8Array([1, 2, 3]));
  await takeHome(two, await open(two, (await seal(two, { leads: numbers.slice(0, 3) })).files[0]));
  await seal(two, { leads: numbers.slice(2, 5) });
  const told = await toldBy(team);
  team.close();
  return { folder: team.folder, told };
}

/** Everything that the second schema is there for, as a vault tells it. */
async function toldBy(vault: OpenVault) {
  return {
    views: LEDGER_VIEW_CODES.map((view) => ({ view, numbers: numbersIn(vault, { view }) })),
    rows: listLeads(vault, { limit: 100, withTotal: true }),
    found: numbersIn(vault, { search: '单伟' }),
    people: await peopleNamed(vault, { text: 'sw', limit: 8 }),
    words: await knownWords(vault, { field: 'originalPlace', text: 'mmg', limit: 8 }),
  };
}

type Told = Awaited<ReturnType<typeof toldBy>>;

const columnsOf = (db: Db) => db.prepare("SELECT name FROM pragma_table_info('lead')").pluck().all();

test('a vault of the first schema tells everything after it was opened once, and the check finds nothing', async () => {
  const { folder, told } = await worked();
  const before: unknown[] = [];
  await takeBack(folder, {
    then: (db) => before.push(db.pragma('user_version', { simple: true }), columnsOf(db).includes('handler')),
  });
  expect(before).toEqual([1, false]);
  const vault = await reopened(folder);
  expect(await toldBy(vault)).toEqual(told);
  expect(readMeta(vault.ledger.db, 'reproject')).toBeUndefined();
  expect(await foundCodes(vault)).toEqual([]);
  // Who put a matter forward does not decide it, and here one person does everything.
  const empty = told.views.filter(({ numbers }) => numbers.length === 0);
  expect(empty.map(({ view }) => view)).toEqual(['undecided']);
});

test('a vault that was migrated and not yet filled is filled at the next opening', async () => {
  const { folder, told } = await worked();
  await takeBack(folder);
  const { body, vaultKey } = await unlock(folder, { passphrase: PASSPHRASE }, testEnvironment());
  const db = openDatabase(join(folder, body.database), vaultKey);
  migrate(db);
  expect(readMeta(db, 'reproject')).toBe('6');
  db.close();
  const vault = await reopened(folder);
  expect(await toldBy(vault)).toEqual(told);
  expect(await foundCodes(vault)).toEqual([]);
});

test('the events alone, under the first schema, are enough', async () => {
  const { folder, told } = await worked();
  await takeBack(folder, { withoutProjections: true });
  const vault = await reopened(folder);
  expect(await foundCodes(vault)).toEqual([]);
  // Within a day the order of arrival is told by the old rows alone.
  const inAnyOrder = ({ views }: Told) => views.map(({ view, numbers }) => ({ view, numbers: numbers.toSorted() }));
  expect(inAnyOrder(await toldBy(vault))).toEqual(inAnyOrder(told));
});

test('a lead whose content is damaged keeps the row it had: the vault opens, and the check names the damage', async () => {
  const { folder } = await worked();
  const damage = (db: Db) => {
    const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'section_no_update'").get() as {
      sql: string;
    };
    db.exec('DROP TRIGGER section_no_update');
    db.exec(
      "UPDATE section SET bytes = CAST('{' AS BLOB) WHERE event = (SELECT min(event) FROM section WHERE name = 'content')",
    );
    db.exec(sql);
  };
  await takeBack(folder, { then: damage });
  const vault = await reopened(folder);
  expect(numbersIn(vault, { view: 'all' })).toHaveLength(17);
  expect(numbersIn(vault, { view: 'mine' })).toEqual([]);
  expect(await foundCodes(vault)).toContain('SECTION_DAMAGED');
  expect(await foundCodes(vault)).toContain('PROJECTION_DIFFERS');
});

test('a vault that is as new as the program is opened without writing its leads again', async () => {
  const { folder } = await worked();
  (await reopened(folder)).close();
  const vault = await reopened(folder);
  const changes = () => vault.ledger.db.prepare('SELECT total_changes() AS n').pluck().get();
  expect(readMeta(vault.ledger.db, 'reproject')).toBeUndefined();
  expect(changes()).toBe(0);
});
