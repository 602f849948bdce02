import { expect, test } from 'vitest';
import { actOnEnvelope, addEnvelope } from '../../electron/vault/envelopes/act.ts';
import { listEnvelopes } from '../../electron/vault/envelopes/list.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { envelopeSchema } from '../../shared/contract/envelopes.ts';
import type { EnvelopeAction } from '../../shared/domain/envelope/actions.ts';
import { foundCodes } from '../fixtures/check.ts';
import { ENVELOPE } from '../fixtures/envelope.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { takeBack } from '../fixtures/first-schema.ts';
import { register, reopened, teamVault } from '../fixtures/vault.ts';

const add = (vault: OpenVault, receivedOn = '2026-03-02', fields: Partial<typeof ENVELOPE> = {}) =>
  addEnvelope(vault, { receivedOn, ...ENVELOPE, ...fields });
const SEND: EnvelopeAction = { action: 'send', sentOn: '2026-03-04', carriage: '专人送达', carrier: '陈刚' };
const RECEIPT: EnvelopeAction = { action: 'receipt', receiptNumber: '收31号', receiptOn: '2026-03-05' };

test('an entry goes from receipt to its paper receipt, with its date and how it was reckoned', async () => {
  const vault = await teamVault();
  const entry = add(vault);
  expect(envelopeSchema.parse(entry)).toEqual(entry);
  expect(entry).toMatchObject({
    ...{ number: 'ZJ01-径2026-0001', status: 'received', ...ENVELOPE },
    deadline: { code: 'D02', dueOn: '2026-03-09', state: 'running', overdueDays: null },
  });
  expect(entry.deadline.explanation).toContain('3月2日收到，5个工作日（纪检监察机关处理检举控告工作规则第十五条）');
  expect(await errorCode(() => actOnEnvelope(vault, entry.number, RECEIPT))).toBe('ENVELOPE_STEP_FORBIDDEN');
  expect(actOnEnvelope(vault, entry.number, SEND).envelope).toMatchObject({
    ...{ status: 'sent', carrier: '陈刚' },
    deadline: { state: 'ended', endedOn: '2026-03-04', overdueDays: null },
  });
  expect(actOnEnvelope(vault, entry.id, RECEIPT).envelope).toMatchObject({
    status: 'receipted',
    receiptOn: '2026-03-05',
  });
  expect(await foundCodes(vault)).toEqual([]);
});

test('a void entry keeps its number, and nothing more is done with it', async () => {
  const vault = await teamVault();
  const entry = add(vault);
  expect(actOnEnvelope(vault, entry.number, { action: 'void' }).envelope.status).toBe('void');
  for (const action of [SEND, RECEIPT, { action: 'void' }] as const) {
    expect(await errorCode(() => actOnEnvelope(vault, entry.number, action))).toBe('ENVELOPE_STEP_FORBIDDEN');
  }
  expect(add(vault).number).toBe('ZJ01-径2026-0002');
  expect(await errorCode(() => actOnEnvelope(vault, 'ZJ01-径2026-0009', SEND))).toBe('ENVELOPE_NOT_FOUND');
  expect(await errorCode(() => add(vault, '2026-03-02', { secondHand: '王芳' }))).toBe('ENVELOPE_INVALID');
  expect(listEnvelopes(vault, { limit: 10 }).total).toBe(2);
  expect(listEnvelopes(vault, { limit: 10, status: 'void' }).envelopes).toHaveLength(1);
});

test('the register is listed newest first, page by page; late is told in days', async () => {
  const vault = await teamVault();
  for (const day of ['2026-02-24', '2026-03-04', '2026-03-02']) add(vault, day);
  const first = listEnvelopes(vault, { limit: 2 });
  const second = listEnvelopes(vault, { limit: 2, after: first.next ?? undefined });
  const entries = [...first.envelopes, ...second.envelopes];
  expect(entries.map(({ receivedOn }) => receivedOn)).toEqual(['2026-03-04', '2026-03-02', '2026-02-24']);
  expect(entries.at(-1)?.deadline).toMatchObject({ dueOn: '2026-03-02', overdueDays: 3 });
});

test('the letterbox and the register come back from the events alone, and the check sees each change of a row', async () => {
  const vault = await teamVault();
  actOnEnvelope(vault, add(vault).number, SEND);
  await register(vault, { letterClass: '申诉' });
  await register(vault);
  const told = listEnvelopes(vault, { limit: 10 });
  vault.close();
  await takeBack(vault.folder, { withoutProjections: true });
  const again = await reopened(vault.folder);
  expect(listEnvelopes(again, { limit: 10 })).toEqual(told);
  expect(await foundCodes(again)).toEqual([]);
  const { db } = again.ledger;
  for (const [change, back] of [
    ["UPDATE envelope SET carrier = '某甲'", "UPDATE envelope SET carrier = '陈刚'"],
    [
      "UPDATE item SET letterClass = '批评建议' WHERE status = 'waiting'",
      "UPDATE item SET letterClass = '申诉' WHERE status = 'waiting'",
    ],
    [
      "UPDATE series_number SET last = 9 WHERE series = 'item'",
      "UPDATE series_number SET last = 2 WHERE series = 'item'",
    ],
    [
      "UPDATE series_number SET last = 9 WHERE series = 'envelope'",
      "UPDATE series_number SET last = 1 WHERE series = 'envelope'",
    ],
    ["INSERT INTO item_text (row, text) VALUES (1, '')", 'DELETE FROM item_text WHERE row = 1'],
  ] as const) {
    db.prepare(change).run();
    expect({ change, codes: await foundCodes(again) }).toEqual({ change, codes: ['PROJECTION_DIFFERS'] });
    db.prepare(back).run();
    expect(await foundCodes(again)).toEqual([]);
  }
});
