import { expect, test } from 'vitest';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { leadState } from '../../electron/vault/leads/show-lead.ts';
import { vaultSummary } from '../../electron/vault/host/summary.ts';
import { disposed, imported } from '../fixtures/leads-at-work.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { handClock, register, teamVault, testEnvironment } from '../fixtures/vault.ts';

const DAY = 86_400_000;

test('a disposal is entered as a whole only where it was decided before the vault was there, or is of an old ledger', async () => {
  const clock = handClock();
  const vault = await teamVault({ env: testEnvironment(clock) });
  expect(vaultSummary(vault).createdOn).toBe('2026-03-05');
  const earlier = await register(vault);
  const later = await register(vault);
  const row = await imported({ state: 'to-complete' } as never)(vault);
  clock.move(5 * DAY);
  const code = (lead: string, day: string) => errorCode(() => actOnLead(vault, lead, disposed('初步核实', day)));
  expect(await code(later.number, '2026-03-06')).toBe('DISPOSAL_NOT_EARLIER');
  await actOnLead(vault, earlier.number, disposed('初步核实', '2026-03-05'));
  await actOnLead(vault, row, disposed('初步核实', '2026-03-06'));
  expect(leadState(vault, earlier.id).status).toBe('verification');
  expect(leadState(vault, later.id).disposals).toEqual([]);
});
