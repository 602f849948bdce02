import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentCard } from '../../electron/vault/cards/own-card.ts';
import { readEvidence } from '../../electron/vault/evidence/read.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { sealLeads } from '../../electron/vault/handoff/seal/seal-leads.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { voidPackage } from '../../electron/vault/packages/packages.ts';
import { createSha256 } from '../../electron/vault/crypto/hash.ts';
import { toHex, utf8 } from '../../electron/vault/crypto/bytes.ts';
import { foldLead } from '../../shared/domain/lead/fold.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { addFile, commissionVault, meet, sealing } from '../fixtures/pair.ts';
import { handClock, register, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

/** What is done to a lead in a month; `which` chooses among those that are there. */
const step = fc.record({
  kind: fc.constantFrom('register', 'correct', 'dispose', 'void', 'file'),
  which: fc.nat(1000),
});

/** A month: its work, and what becomes of its package. */
const month = fc.record({
  steps: fc.array(step, { maxLength: 4 }),
  delivery: fc.constantFrom('opened', 'opened', 'receipt lost', 'late', 'void'),
});

type Month = typeof month extends fc.Arbitrary<infer Value> ? Value : never;

test('twelve monthly packages, however they travel, and one large one leave the commission in the same state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(month, { minLength: 12, maxLength: 12 }), async (months) => {
      const clock = handClock();
      const env = testEnvironment(clock);
      const team = await teamVault({ env });
      const [monthly, once] = [await commissionVault(env), await commissionVault(env)];
      await meet(team, monthly);
      await meet(team, once);
      await liveThrough(team, monthly, clock, months);
      await deliver(team, once);
      expect(await stateOf(monthly)).toEqual(await stateOf(once));
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

async function liveThrough(
  team: OpenVault,
  commission: OpenVault,
  clock: ReturnType<typeof handClock>,
  months: readonly Month[],
): Promise<void> {
  const leads: string[] = [];
  const late: string[] = [];
  for (const { steps, delivery } of months) {
    clock.move(20 * 3_600_000);
    for (const one of steps) await work(team, leads, one, clock);
    const file = await sealFor(team, commission);
    if (file === undefined) continue;
    if (delivery === 'void') voidPackage(team, { to: cardOf(commission), sequence: file.sequence, reason: '介质遗失' });
    else if (delivery === 'late') late.push(file.path);
    else await openAt(commission, file.path, delivery === 'opened' ? team : undefined);
  }
  // What was late comes in the reverse of its order, and the last package brings what no receipt has acknowledged.
  for (const path of late.reverse()) await openAt(commission, path, undefined);
  await deliver(team, commission);
}

async function work(
  team: OpenVault,
  leads: string[],
  { kind, which }: Month['steps'][number],
  clock: ReturnType<typeof handClock>,
): Promise<void> {
  clock.move(60_000);
  const lead = leads[which % Math.max(1, leads.length)];
  if (lead === undefined || kind === 'register') {
    leads.push((await register(team, { problem: `反映问题之${String(leads.length)}` })).id);
    return;
  }
  try {
    if (kind === 'file') await addFile(team, lead, utf8(`材料${String(which)}`), `材料${String(which)}.txt`);
    else if (kind === 'void') await actOnLead(team, lead, { action: 'void', reason: '重复录入' });
    else if (kind === 'correct')
      await actOnLead(team, lead, { action: 'correct', reason: '更正', changes: { remarks: `备注${String(which)}` } });
    else await actOnLead(team, lead, disposal);
  } catch (error) {
    // A voided lead takes nothing more, and a correction must change something.
    if (!isAppError(error, 'LEAD_VOID') && !isAppError(error, 'LEAD_ACTION_INVALID')) throw error;
  }
}

const disposal = { action: 'dispose', mode: '初步核实', decidedOn: '2026-03-04', decidedBy: '组长' } as const;

const cardOf = (vault: OpenVault): string => currentCard(vault.ledger.db).fingerprint;

async function sealFor(team: OpenVault, to: OpenVault) {
  const folder = join(freshFolder(), 'stick');
  mkdirSync(folder);
  try {
    const sealed = await resultOf(sealLeads(team, { ...sealing(folder), to: cardOf(to) }));
    return { path: sealed.files[0] ?? '', sequence: sealed.sequence };
  } catch (error) {
    if (isAppError(error, 'PACKAGE_NOTHING_TO_SEND')) return undefined;
    throw error;
  }
}

async function openAt(commission: OpenVault, file: string, team: OpenVault | undefined): Promise<void> {
  const receiptFolder = join(freshFolder(), 'back');
  mkdirSync(receiptFolder);
  const opened = await resultOf(openPackage(commission, { file, receiptFolder }));
  if (team !== undefined) await resultOf(openPackage(team, { file: opened.receipt?.files[0] ?? '' }));
}

async function deliver(team: OpenVault, to: OpenVault): Promise<void> {
  const sealed = await sealFor(team, to);
  if (sealed !== undefined) await openAt(to, sealed.path, team);
}

/** Every lead as it folds, and every file by what is in it. */
async function stateOf(vault: OpenVault): Promise<unknown> {
  const { db, store } = vault.ledger;
  const leads = db.prepare('SELECT id FROM lead ORDER BY id').all() as { id: string }[];
  const files = db.prepare('SELECT id, lead, name, size, sha256 FROM evidence ORDER BY id').all() as { id: string }[];
  const digests: string[] = [];
  for (const { id } of files) {
    const hash = createSha256();
    for await (const piece of readEvidence(vault, id)) hash.update(piece);
    digests.push(toHex(hash.digest()));
  }
  return { leads: leads.map(({ id }) => foldLead(store.stream(id))), files, digests };
}
