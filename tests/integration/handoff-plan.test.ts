import { expect, test } from 'vitest';
import { revokeCard } from '../../electron/vault/cards/cards.ts';
import { planPackage } from '../../electron/vault/handoff/seal/plan.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { voidPackage } from '../../electron/vault/packages/packages.ts';
import type { SealInput } from '../../electron/vault/handoff/seal/seal-leads.ts';
import { addFile, open, pair, roundTrip, rowOf, seal, takeHome } from '../fixtures/pair.ts';
import { register, reopened } from '../fixtures/vault.ts';
import { codeOf, noise } from '../support/bytes.ts';

const plan = (vault: OpenVault, input: Partial<Pick<SealInput, 'to' | 'leads' | 'whole'>> = {}) =>
  planPackage(vault, { to: 'ZJ00', leads: 'all', whole: false, ...input });
const refused = (...args: Parameters<typeof plan>) => codeOf(Promise.resolve().then(() => plan(...args)));
const logSize = (vault: OpenVault) => vault.ledger.tip().seq;

test('a plan names every lead that would go, with what goes of it, and is what a package then carries', async () => {
  const two = await pair();
  const plain = await register(two.team);
  const signed = await register(two.team, {
    ...{ signature: '实名', reporter: { name: '赵一', contact: '13900000000' }, receivedOn: '2026-03-03' },
    ...{ classification: '内部', subjects: [{ kind: '姓名不详', management: '未注明' }] },
  });
  await addFile(two.team, plain.id, noise(3000));
  await addFile(two.team, plain.id, noise(500), '照片.jpg');
  const before = logSize(two.team);
  const planned = plan(two.team);
  expect(logSize(two.team)).toBe(before);
  expect(planned).toMatchObject({ events: 4, files: 2, bytes: 3500, classification: '工作秘密', lastReceiptAt: null });
  expect(planned.to).toMatchObject({ code: 'ZJ00', name: '某市纪委监委', state: 'confirmed' });
  expect(planned.leads).toEqual([
    {
      ...{ id: plain.id, number: plain.number, subjects: '张伟', receivedOn: '2026-03-02', status: 'unassigned' },
      ...{ classification: '工作秘密', events: 3, files: 2, bytes: 3500, reporter: false },
    },
    {
      ...{ id: signed.id, number: signed.number, subjects: '姓名不详', receivedOn: '2026-03-03' },
      ...{ status: 'unassigned', classification: '内部', events: 1, files: 0, bytes: 0, reporter: true },
    },
  ]);
  expect(JSON.stringify(planned)).not.toContain('赵一');
  const sealed = await seal(two);
  expect(sealed).toMatchObject({ leads: planned.leads.length, evidence: planned.files });
});

test('after a receipt only what has changed since would go, and with nothing changed there is nothing to plan', async () => {
  const two = await pair();
  const first = await register(two.team);
  await addFile(two.team, first.id, noise(100));
  const other = await register(two.team);
  const sealed = await seal(two);
  // What was sealed but not receipted is still to go.
  expect(plan(two.team).leads).toHaveLength(2);
  two.clock.move(60_000);
  await takeHome(two, await open(two, sealed.files[0]));
  expect(await refused(two.team)).toBe('PACKAGE_NOTHING_TO_SEND');
  await actOnLead(two.team, other.number, { action: 'correct', changes: { remarks: '补充' }, reason: '核对' });
  const next = plan(two.team);
  expect(next.leads.map(({ id, events, files }) => ({ id, events, files }))).toEqual([
    { id: other.id, events: 1, files: 0 },
  ]);
  expect(next.lastReceiptAt).toBe('2026-03-05T04:01:00.000Z');
  expect(next.lastReceiptAt).toBe(rowOf(two.team, sealed.packageId).receiptAt);
  expect(await refused(two.team, { leads: [first.number] })).toBe('PACKAGE_NOTHING_TO_SEND');
  expect(plan(two.team, { leads: [first.number], whole: true })).toMatchObject({ events: 2, files: 1, bytes: 100 });
});

test('what a given up package carried would go again', async () => {
  const two = await pair();
  await register(two.team);
  const { sequence } = await seal(two);
  voidPackage(two.team, { to: 'ZJ00', sequence, reason: '介质损坏' });
  expect(plan(two.team).leads).toHaveLength(1);
});

test('the mark of a plan is the highest of the leads in it, not of the others', async () => {
  const two = await pair();
  const open_ = await register(two.team, { classification: '公开' });
  const inside = await register(two.team, { classification: '内部' });
  await register(two.team);
  expect(plan(two.team, { leads: [open_.number] }).classification).toBe('公开');
  expect(plan(two.team, { leads: [open_.number, inside.id] }).classification).toBe('内部');
  expect(plan(two.team).classification).toBe('工作秘密');
});

test('a plan is refused as its package would be', async () => {
  const two = await pair();
  const { id } = await register(two.team);
  expect(await refused(two.team, { to: 'ZJ99' })).toBe('CARD_UNKNOWN');
  expect(await refused(two.team, { leads: ['ZJ01-2026-0099'] })).toBe('LEAD_NOT_FOUND');
  await roundTrip(two);
  expect(await refused(two.commission, { to: 'ZJ01', leads: [id] })).toBe('LEAD_STEP_FORBIDDEN');
  expect(await refused(two.commission, { to: 'ZJ01' })).toBe('PACKAGE_NOTHING_TO_SEND');
  revokeCard(two.team, plan(two.team, { whole: true }).to.fingerprint, '换发');
  expect(await refused(two.team)).toBe('CARD_REVOKED');
});

test('an erased lead is planned without its files, and without the reporter it had', async () => {
  const two = await pair();
  const { id } = await register(two.team, { signature: '实名', reporter: { name: '赵一', contact: '1' } });
  await addFile(two.team, id, noise(100));
  const order = { documentNumber: '〔2026〕1号', orderedBy: '张三', orderedOn: '2026-03-04', reason: '依指令' };
  await actOnLead(two.team, id, { action: 'erase', ...order });
  two.team.close();
  const [lead] = plan(await reopened(two.team.folder)).leads;
  expect(lead).toMatchObject({ id, files: 0, bytes: 0, reporter: false });
});
