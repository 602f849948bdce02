import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedFor } from '../../electron/vault/handoff/seal/carried.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { sealLeads } from '../../electron/vault/handoff/seal/seal-leads.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { ownCardSummary } from '../../electron/vault/cards/cards.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { markDelivered, voidPackage } from '../../electron/vault/packages/packages.ts';
import type { SealResult } from '../../shared/contract/packages.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { foundCodes } from '../fixtures/check.ts';
import { corrected, disposed, numbersIn, voided } from '../fixtures/leads-at-work.ts';
import { addFile, commissionVault, meet, sealing } from '../fixtures/pair.ts';
import { register, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const KINDS = ['register', 'look', 'correct', 'move', 'dispose', 'void', 'file', 'erase'] as const;
const HANDOFF = ['seal', 'seal', 'seal one', 'deliver', 'receipt', 'receipt', 'void package'] as const;
const step = fc.record({
  kind: fc.constantFrom(...KINDS, ...HANDOFF),
  which: fc.nat(1000),
  to: fc.constantFrom(0, 1),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Every walk begins so, since chance alone may leave out what the test is about: sent, receipted, changed again. */
const BEGINNING: readonly Step[] = (['seal', 'deliver', 'receipt', 'correct', 'seal'] as const).map((kind) => ({
  ...{ kind, which: 0, to: 0 },
}));

/** A package that was sealed, and the leads it carries. */
type Sent = { readonly to: number; readonly sealed: SealResult; readonly leads: readonly string[]; ended: boolean };

type Scene = {
  readonly team: OpenVault;
  readonly commissions: readonly OpenVault[];
  readonly leads: string[];
  readonly sent: Sent[];
};

test('what has changed and what waits for a receipt is told as the packages say, whatever was done before', async () => {
  const seen = { changed: 0, unchanged: 0, waiting: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 14 }), async (steps) => {
      const env = testEnvironment();
      const team = await teamVault({ env });
      const commissions = [await commissionVault(env), await commissionVault(env)];
      const scene: Scene = { team, commissions, leads: [], sent: [] };
      // One counterpart is met when there is something to send already, and one before.
      for (const commission of commissions) {
        scene.leads.push((await register(team)).number);
        await meet(team, commission);
      }
      for (const one of [...BEGINNING, ...steps]) {
        await taken(scene, one);
        compare(scene, seen);
      }
      expect(await foundCodes(team)).toEqual([]);
    }),
    { numRuns: 5, endOnFailure: true },
  );
  expect(Math.min(seen.changed, seen.unchanged, seen.waiting)).toBeGreaterThan(0);
}, 300_000);

const cardOf = (commission: OpenVault) => ownCardSummary(commission).fingerprint;

function compare({ team, commissions, sent, leads }: Scene, seen: Record<string, number>): void {
  commissions.forEach((commission, to) => {
    const due = dueFor(team, commission.session.vaultId);
    const changed = numbersIn(team, { view: 'changed', counterpart: cardOf(commission) });
    expect(changed.toSorted()).toEqual(due);
    const waiting = sent.filter((one) => one.to === to && !one.ended).flatMap((one) => one.leads);
    const told = numbersIn(team, { view: 'unreceipted', counterpart: cardOf(commission) });
    expect(told.toSorted()).toEqual([...new Set(waiting)].toSorted());
    seen['changed'] = (seen['changed'] ?? 0) + changed.length;
    seen['unchanged'] = (seen['unchanged'] ?? 0) + leads.length - changed.length;
    seen['waiting'] = (seen['waiting'] ?? 0) + told.length;
  });
  const anywhere = sent.filter(({ ended }) => !ended).flatMap((one) => one.leads);
  expect(numbersIn(team, { view: 'unreceipted' }).toSorted()).toEqual([...new Set(anywhere)].toSorted());
}

/** The numbers of the leads that the next package would carry. */
function dueFor(team: OpenVault, counterpart: string): readonly string[] {
  const number = team.ledger.db.prepare('SELECT number FROM lead WHERE id = ?').pluck();
  try {
    const { leads } = carriedFor(team, counterpart, 'all', false);
    return leads.map(({ lead }) => String(number.get(lead))).toSorted();
  } catch (error) {
    if (isAppError(error, 'PACKAGE_NOTHING_TO_SEND')) return [];
    throw error;
  }
}

/** Does a step; what the rules forbid just then is not done. */
async function taken(scene: Scene, { kind, which, to }: Step): Promise<void> {
  try {
    if ((HANDOFF as readonly string[]).includes(kind)) await handedOver(scene, kind, which, to);
    else await worked(scene, kind, which);
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}

async function worked({ team, leads }: Scene, kind: string, which: number): Promise<void> {
  const lead = leads[which % leads.length] ?? '';
  const order = { documentNumber: '1', orderedBy: '市纪委', orderedOn: '2026-03-05', reason: '依法' };
  if (kind === 'register') leads.push((await register(team)).number);
  if (kind === 'look') showLead(team, lead);
  if (kind === 'correct') await actOnLead(team, lead, corrected({ remarks: `第${String(which)}次` }));
  if (kind === 'move') await actOnLead(team, lead, corrected({ receivedOn: `2026-02-${String(10 + (which % 15))}` }));
  if (kind === 'dispose') await actOnLead(team, lead, disposed('初步核实'));
  if (kind === 'void') await actOnLead(team, lead, voided);
  if (kind === 'file') await addFile(team, lead, new Uint8Array([which % 256]));
  if (kind === 'erase') await actOnLead(team, lead, { action: 'erase', ...order });
}

async function handedOver({ team, commissions, leads, sent }: Scene, kind: string, which: number, to: number) {
  const commission = commissions[to];
  if (commission === undefined) return;
  if (kind.startsWith('seal')) {
    const one = leads[which % leads.length] ?? '';
    const due = dueFor(team, commission.session.vaultId);
    const chosen = kind === 'seal' ? due : due.filter((number) => number === one);
    const stick = join(freshFolder(), 'stick');
    mkdirSync(stick);
    const input = { ...sealing(stick), to: cardOf(commission), leads: kind === 'seal' ? ('all' as const) : [one] };
    sent.push({ to, sealed: await resultOf(sealLeads(team, input)), leads: chosen, ended: false });
    return;
  }
  const open = sent.filter((one) => one.to === to && !one.ended);
  const one = open[which % open.length];
  if (one === undefined) return;
  const { sealed } = one;
  if (kind === 'deliver') markDelivered(team, { id: sealed.packageId, on: '2026-03-05', to: '李明' });
  if (kind === 'void package') {
    voidPackage(team, { to: cardOf(commission), sequence: sealed.sequence, reason: '介质损坏' });
    one.ended = true;
  }
  if (kind === 'receipt') {
    const folder = join(freshFolder(), 'receipt');
    mkdirSync(folder);
    const opened = await resultOf(openPackage(commission, { file: sealed.files[0] ?? '', receiptFolder: folder }));
    await resultOf(openPackage(team, { file: opened.receipt?.files[0] ?? '' }));
    one.ended = true;
  }
}
