import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { finishPackages } from '../../electron/vault/handoff/finish.ts';
import { sealLeads } from '../../electron/vault/handoff/seal/seal-leads.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listPackages, markDelivered, voidPackage } from '../../electron/vault/packages/packages.ts';
import { noise } from '../support/bytes.ts';
import { errorCode } from '../fixtures/error-code.ts';
import {
  addFile,
  codesOf,
  open,
  pair,
  type Pair,
  roundTrip,
  rowOf,
  seal,
  sealing,
  takeHome,
} from '../fixtures/pair.ts';
import { register, resultOf } from '../fixtures/vault.ts';

/** Seals step by step; `at` is called once, when this stage is first told. Gives the error's code, or `no error`. */
async function sealWith({ team, stick }: Pair, stage: string, at: () => void, volumeSize?: number): Promise<string> {
  return errorCode(async () => {
    let due = true;
    for await (const step of sealLeads(team, { ...sealing(stick), volumeSize })) {
      if (due && step.stage === stage) {
        due = false;
        at();
      }
    }
  });
}

const outgoing = ({ team }: Pair): readonly string[] =>
  listPackages(team)
    .map(({ sequence, state }) => `${String(sequence)} ${state}`)
    .toSorted();
const finish = ({ team, stick }: Pair) => resultOf(finishPackages(team, { folder: stick }));

test('a package is sent, delivered by hand, and accepted when its receipt comes home', async () => {
  const both = await pair();
  await register(both.team);
  const sealed = await seal(both);
  const state = () => rowOf(both.team, sealed.packageId).state;
  expect(state()).toBe('sent');
  markDelivered(both.team, { id: sealed.packageId, on: '2026-03-05', to: '李明' });
  expect(state()).toBe('delivered');
  const opened = await open(both, sealed.files[0]);
  await takeHome(both, opened);
  expect(state()).toBe('accepted');
  expect(await errorCode(() => voidPackage(both.team, { to: 'ZJ00', sequence: 1, reason: 'x' }))).toBe(
    'PACKAGE_STATE_FORBIDS',
  );
  expect(rowOf(both.commission, sealed.packageId).state).toBe('accepted');
});

test('what a receipt acknowledged is not sent again; what a void package carried is', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(1000));
  await roundTrip(both);
  expect(await errorCode(() => seal(both))).toBe('PACKAGE_NOTHING_TO_SEND');
  both.clock.move(60_000);
  await actOnLead(both.team, id, { action: 'void', reason: '误登' });
  const second = await seal(both);
  expect({ leads: second.leads, evidence: second.evidence }).toEqual({ leads: 1, evidence: 0 });
  voidPackage(both.team, { to: 'ZJ00', sequence: 2, reason: '介质遗失' });
  const third = await seal(both);
  expect({ leads: third.leads, sequence: third.sequence }).toEqual({ leads: 1, sequence: 3 });
  expect(codesOf((await open(both, third.files[0])).findings)).toEqual([]);
});

test('a receipt that comes for a package that was called void tells the truth: it is accepted, and not sent again', async () => {
  const both = await pair();
  await register(both.team);
  const sealed = await seal(both);
  const opened = await open(both, sealed.files[0]);
  voidPackage(both.team, { to: 'ZJ00', sequence: 1, reason: '以为遗失' });
  await takeHome(both, opened);
  expect(outgoing(both)).toContain('1 accepted');
  expect(await errorCode(() => seal(both))).toBe('PACKAGE_NOTHING_TO_SEND');
});

test('a stick that is pulled before the record spends no number and leaves nothing that looks whole', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(3_000_000));
  const code = await sealWith(both, 'reading-back', () => renameSync(both.stick, `${both.stick}-pulled`));
  expect(code).toBe('WRITE_INTERRUPTED');
  expect(outgoing(both)).toEqual([]);
  mkdirSync(both.stick);
  expect((await seal(both)).sequence).toBe(1);
  // Killed before the record instead: only the unnamed file is left, and nothing is known of it.
  expect(readdirSync(`${both.stick}-pulled`).every((name) => name.endsWith('.part'))).toBe(true);
});

test.each([
  ['package', undefined],
  ['package in volumes', 1_048_576],
])('a %s that could not get its name is finished when the stick comes back', async (_, volumeSize) => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(2_500_000));
  const name = join(both.stick, `MX-ZJ01-01-ZJ00-20260305-0001.mxp${volumeSize === undefined ? '' : '.001'}`);
  const code = await sealWith(both, 'reading-back', () => writeFileSync(name, 'in the way'), volumeSize);
  expect(code).toBe('FILE_EXISTS');
  expect(outgoing(both)).toEqual(['1 sealed']);
  rmSync(name);
  expect((await finish(both)).map(({ state }) => state)).toEqual(['sent']);
  expect(outgoing(both)).toEqual(['1 sent']);
  expect(readdirSync(both.stick).some((file) => file.endsWith('.part'))).toBe(false);
  expect(codesOf((await open(both, name, false)).findings)).toEqual([]);
  expect((await resultOf(checkVault(both.team, { incremental: false }))).findings).toEqual([]);
});

test('a package that has its name but was not noted as sent is noted when it is found again, and only if it is whole', async () => {
  const both = await pair();
  await register(both.team);
  const name = join(both.stick, 'MX-ZJ01-01-ZJ00-20260305-0001.mxp');
  await sealWith(both, 'reading-back', () => writeFileSync(name, 'in the way'));
  renameSync(`${name}.part`, name);
  const whole = readFileSync(name);
  writeFileSync(name, whole.subarray(0, -1));
  expect(await finish(both)).toEqual([]);
  expect(outgoing(both)).toEqual(['1 sealed']);
  writeFileSync(name, whole);
  expect((await finish(both)).map(({ sequence }) => sequence)).toEqual([1]);
  expect(await finish(both)).toEqual([]);
});

test('the next sealing finishes what the last one left, and a number that is spent is never given again', async () => {
  const both = await pair();
  await register(both.team);
  const name = join(both.stick, 'MX-ZJ01-01-ZJ00-20260305-0001.mxp');
  await sealWith(both, 'reading-back', () => writeFileSync(name, 'in the way'));
  rmSync(name);
  expect((await seal(both)).sequence).toBe(2);
  expect(outgoing(both)).toEqual(['1 sent', '2 sent']);
  expect(existsSync(name)).toBe(true);
  rmSync(name);
  voidPackage(both.team, { to: 'ZJ00', sequence: 1, reason: '介质遗失' });
  voidPackage(both.team, { to: 'ZJ00', sequence: 2, reason: '介质遗失' });
  expect((await seal(both)).sequence).toBe(3);
});

test('a lead that moves on while its package is written stops the package; it must be approved again', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  const code = await sealWith(both, 'reading-back', () => {
    both.team.ledger.write((writer) =>
      writer.append({ type: 'LeadVoided', stream: id, sections: { reason: { reason: '误登' } } }),
    );
  });
  expect(code).toBe('PACKAGE_CHANGED_SINCE_APPROVAL');
  expect(outgoing(both)).toEqual([]);
  expect(readdirSync(both.stick)).toEqual([]);
});
