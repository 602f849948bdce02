import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportCard, importCard, ownCardSummary } from '../../electron/vault/cards/cards.ts';
import { inspectPackage } from '../../electron/vault/handoff/open/inspect-package.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { addFile, codesOf, pair, roundTrip, seal } from '../fixtures/pair.ts';
import { contentOf, refusalsOf } from '../fixtures/snapshot.ts';
import { register, resultOf, teamVault } from '../fixtures/vault.ts';

test('inspecting shows who, what and how much, and leaves nothing behind', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(100_000));
  const sealed = await seal(both);
  const before = contentOf(both.commission);
  const file = sealed.files[0] ?? '';
  const seen = await resultOf(inspectPackage(both.commission, { file }));
  expect(seen).toMatchObject({
    ...{ verified: true, packageId: sealed.packageId, sequence: 1, kind: 'leads', purpose: '按月报送' },
    sender: { name: '驻某局纪检监察组', code: 'ZJ01', fingerprint: ownCardSummary(both.team).fingerprint },
    summary: { leads: 1, files: 1, bytes: 100_000 },
    findings: [],
  });
  expect(contentOf(both.commission)).toEqual(before);
  await roundTrip(both, { whole: true });
  await resultOf(openPackage(both.commission, { file }));
  expect(codesOf((await resultOf(inspectPackage(both.commission, { file }))).findings)).toEqual(['ALREADY_TAKEN']);
});

test('of an unknown sender it shows what the file says of itself, marked as not verified; a damaged file is refused', async () => {
  const both = await pair();
  const stranger = await teamVault({ code: 'ZJ77' });
  const card = join(freshFolder(), 'card');
  await exportCard(both.commission, card);
  importCard(stranger, card, ownCardSummary(both.commission).fingerprint);
  await register(stranger);
  const [file = ''] = (await seal({ ...both, team: stranger })).files;
  const before = contentOf(both.commission);
  const seen = await resultOf(inspectPackage(both.commission, { file }));
  expect({ verified: seen.verified, code: seen.sender.code, codes: codesOf(seen.findings) }).toEqual({
    ...{ verified: false, code: 'ZJ77', codes: ['SENDER_UNKNOWN'] },
  });
  const cut = join(both.stick, 'cut.mxp');
  writeFileSync(cut, readFileSync(file).subarray(0, -1));
  expect(await errorCode(() => resultOf(inspectPackage(both.commission, { file: cut })))).toBe('PACKAGE_DAMAGED');
  expect(contentOf(both.commission)).toEqual(before);
  expect(refusalsOf(both.commission)).toEqual([]);
});

test('a refused package is let go of: nothing on the medium stays open, so that it can be taken out', async () => {
  const both = await pair();
  const stranger = await teamVault({ code: 'ZJ77' });
  const card = join(freshFolder(), 'card');
  await exportCard(both.commission, card);
  importCard(stranger, card, ownCardSummary(both.commission).fingerprint);
  const { id } = await register(stranger);
  await addFile(stranger, id, noise(3_000_000));
  const [file = ''] = (await seal({ ...both, team: stranger })).files;
  expect(await errorCode(() => resultOf(openPackage(both.commission, { file })))).toBe('PACKAGE_SENDER_UNKNOWN');
  expect(openFiles().filter((path) => path.startsWith(both.stick))).toEqual([]);
});

test('a package that is cancelled while it is read is not taken in and leaves nothing', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(9_000_000));
  const [file = ''] = (await seal(both)).files;
  const before = contentOf(both.commission);
  const cancel = new AbortController();
  const code = await errorCode(async () => {
    for await (const step of openPackage(both.commission, { file }, cancel.signal)) {
      if (step.stage === 'reading') cancel.abort();
    }
  });
  expect(code).toBe('CANCELLED');
  expect(contentOf(both.commission)).toEqual(before);
  expect(refusalsOf(both.commission)).toEqual([]);
  expect(openFiles().filter((path) => path.startsWith(both.stick))).toEqual([]);
});

/** What this process holds open. */
function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return [];
    }
  });
}
