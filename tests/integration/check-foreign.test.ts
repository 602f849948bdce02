import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { force, foundCodes } from '../fixtures/check.ts';
import { addFile, codesOf, open, type Pair, pair, roundTrip, seal } from '../fixtures/pair.ts';
import { register, reopened } from '../fixtures/vault.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

/** Two vaults after a package with a file, and its receipt. */
async function delivered(): Promise<Pair & { lead: string }> {
  const both = await pair();
  const { id } = await register(both.team);
  await register(both.team, { problem: '反映其违规兼职。' });
  await addFile(both.team, id, noise(70_000));
  await roundTrip(both);
  return { ...both, lead: id };
}

/** The folder as it now is, to be put back later. */
function copyOf(vault: OpenVault): string {
  const folder = join(freshFolder(), 'copy');
  cpSync(vault.folder, folder, { recursive: true });
  return folder;
}

/** Puts an old copy of the whole folder in the place of a vault, as somebody might. */
async function putBack(vault: OpenVault, copy: string): Promise<OpenVault> {
  vault.close();
  rmSync(vault.folder, { recursive: true });
  cpSync(copy, vault.folder, { recursive: true });
  return reopened(vault.folder, vault.env);
}

test('both ends are clean after packages, receipts, corrections and an erasure', async () => {
  const both = await delivered();
  await actOnLead(both.team, both.lead, { action: 'correct', changes: { remarks: '补充' }, reason: '漏记' });
  await roundTrip(both);
  const order = { documentNumber: '某字1号', orderedBy: '某书记', orderedOn: '2026-03-05', reason: '依规清除' };
  await actOnLead(both.team, both.lead, { action: 'erase', ...order });
  await register(both.team);
  await roundTrip(both, { whole: true });
  expect(await foundCodes(both.team)).toEqual([]);
  expect(await foundCodes(both.commission)).toEqual([]);
  expect(await foundCodes(both.commission, true)).toEqual([]);
});

const AT_COMMISSION: readonly (readonly [what: string, sql: string, code: string])[] = [
  [
    'a changed section of a foreign event',
    "UPDATE section SET bytes = CAST('{}' AS BLOB) WHERE name = 'content'",
    'SECTION_DAMAGED',
  ],
  ['a lost section of a foreign event', "DELETE FROM section WHERE name = 'content'", 'SECTION_MISSING'],
  [
    'a false signature of a foreign event',
    "UPDATE event SET sig = zeroblob(64) WHERE type = 'LeadRegistered'",
    'EVENT_SIGNATURE',
  ],
  ['a foreign signer whom no package named', "UPDATE signer SET publicKey = 'AAAA'", 'PROJECTION_DIFFERS'],
  ['a changed hash of a withheld event', 'UPDATE log SET hash = zeroblob(32) WHERE seq = 1', 'LOG_CHAIN'],
  [
    'a foreign event that the log does not hold',
    "DELETE FROM log WHERE seq = (SELECT min(seq) FROM event WHERE type = 'LeadRegistered')",
    'EVENT_OUT_OF_PLACE',
  ],
];

for (const [what, sql, code] of AT_COMMISSION) {
  test(`${what} is found`, async () => {
    const { commission } = await delivered();
    force(commission, sql);
    expect(await foundCodes(commission)).toContain(code);
  });
}

const AT_TEAM: readonly (readonly [what: string, sql: string])[] = [
  ['another manifest', "UPDATE sealed_package SET manifest = x'00'"],
  ['another selection', "UPDATE sealed_package SET selection = x'00'"],
  ['no selection', 'UPDATE sealed_package SET selection = NULL'],
  ['one item fewer', "DELETE FROM sealed_item WHERE kind = 'file'"],
  ['one item more', "INSERT INTO sealed_item (package, kind, item) SELECT package, 'event', 'ff' FROM sealed_package"],
  ['nothing at all', 'DELETE FROM sealed_package'],
];

for (const [what, sql] of AT_TEAM) {
  test(`a sealed package of which the vault keeps ${what} is found`, async () => {
    const { team } = await delivered();
    force(team, sql);
    expect(await foundCodes(team)).toContain('PACKAGE_RECORD');
  });
}

test('what a counterpart countersigned and the own log does not contain is a fork', async () => {
  const { team } = await delivered();
  force(team, "UPDATE countersigned SET root = replace(root, substr(root, 1, 8), '00000000')");
  expect(await foundCodes(team)).toContain('FORK');
});

test('a fork that a package brought is told at the inbox, and is no damage here', async () => {
  const both = await delivered();
  const copy = copyOf(both.team);
  await register(both.team);
  await roundTrip(both);
  const old = { ...both, team: await putBack(both.team, copy), stick: freshFolder() };
  await register(old.team, { problem: '另一份历史。' });
  await seal(old);
  await register(old.team, { problem: '另一份历史的后续。' });
  const sealed = await seal({ ...old, stick: freshFolder() });
  const opened = await open(old, sealed.files[0]);
  expect(codesOf(opened.findings)).toContain('FORK');
  expect(await foundCodes(both.commission)).toEqual([]);
});

test('a log whose beginning is not known is told at the inbox, and is no damage here', async () => {
  const both = await pair();
  const copy = copyOf(both.commission);
  await register(both.team);
  await roundTrip(both);
  const old = { ...both, commission: await putBack(both.commission, copy), stick: freshFolder() };
  await register(old.team);
  const sealed = await seal(old);
  const opened = await open(old, sealed.files[0]);
  expect(codesOf(opened.findings)).toContain('UNKNOWN_START');
  expect(await foundCodes(old.commission)).toEqual([]);
  const whole = await seal({ ...old, stick: freshFolder() }, { whole: true });
  expect(codesOf((await open(old, whole.files[0])).findings)).not.toContain('UNKNOWN_START');
  expect(await foundCodes(old.commission)).toEqual([]);
});
