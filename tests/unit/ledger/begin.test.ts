import { expect, test } from 'vitest';
import { checkVault } from '../../../electron/vault/check/check-vault.ts';
import { uuidV7 } from '../../../electron/vault/crypto/uuid.ts';
import type { OpenVault } from '../../../electron/vault/host/open-vault.ts';
import type { FirstEvent } from '../../../electron/vault/ledger/ledger.ts';
import { listLeads } from '../../../electron/vault/leads/list-leads.ts';
import { handClock, register, resultOf, teamVault, testEnvironment } from '../../fixtures/vault.ts';

const HEAD = {
  ...{ receivedOn: '2026-03-02', channel: '来信', source: '信访举报', classification: '工作秘密', signature: '匿名' },
  ...{ number: 'ZJ01-2026-0001', year: 2026, letter: '', sequence: 1 },
  imported: { batch: '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071', row: 2, state: 'to-complete' },
} as const;

const CONTENT = { category: '未注明', eightRules: false, problem: '反映其收受礼金。' } as const;
const SUBJECT = { kind: '个人', name: '张伟', management: '未注明', code: '01' } as const;

const FIRST: readonly FirstEvent[] = [
  { type: 'LeadRegistered', sections: { head: HEAD, subjects: { subjects: [SUBJECT] }, content: CONTENT } },
  { type: 'LeadCompleted', sections: { head: { state: 'open' }, note: { note: '声明' } } },
];

const begin = (vault: OpenVault, stream: string) => {
  vault.ledger.write((writer) => {
    writer.begin(stream, FIRST);
  });
};
const rows = (vault: OpenVault) => listLeads(vault, { limit: 10, withTotal: false }).leads;

test('a stream begun with two events stands as if each had been appended, and its number is spent', async () => {
  const vault = await teamVault();
  const stream = uuidV7(vault.env.clock.now(), vault.env.random);
  begin(vault, stream);
  const events = vault.ledger.store.stream(stream);
  expect(events.map(({ type, seq }) => [type, seq])).toEqual([
    ['LeadRegistered', 2],
    ['LeadCompleted', 3],
  ]);
  const [first, second] = events.map(({ hash }) => vault.ledger.store.find(Buffer.from(hash, 'hex')));
  expect([first?.body.after, second?.body.after]).toEqual([null, events[0]?.hash]);
  expect(rows(vault)).toMatchObject([{ id: stream, status: 'unassigned', dueOn: '2026-04-02' }]);
  expect((await register(vault)).number).toBe('ZJ01-2026-0002');
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('a clock that jumped is noted before a stream begins', async () => {
  const clock = handClock();
  const vault = await teamVault({ env: testEnvironment(clock) });
  clock.move(-3_600_000);
  begin(vault, uuidV7(clock.now(), vault.env.random));
  const types = vault.ledger.db.prepare('SELECT type FROM event ORDER BY seq').pluck().all();
  expect(types).toEqual(['VaultCreated', 'ClockJumped', 'LeadRegistered', 'LeadCompleted']);
});

test('an act that throws after a stream began leaves nothing of it', async () => {
  const vault = await teamVault();
  const before = vault.ledger.tip();
  const failing = () =>
    vault.ledger.write((writer) => {
      writer.begin(uuidV7(vault.env.clock.now(), vault.env.random), FIRST);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(vault.ledger.tip()).toEqual(before);
  expect(rows(vault)).toEqual([]);
});
