import { expect, test } from 'vitest';
import { deskToday } from '../../electron/vault/desk/today.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { logMissedDates } from '../../electron/vault/missed/log-missed.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { FROM_ABOVE } from '../fixtures/course-at-work.ts';
import { STEP } from '../support/course-steps.ts';
import { register, reopened, teamVault } from '../fixtures/vault.ts';

/** A lead of a real vault on which an accident happened the day before, and that is worked on. */
async function withAccident(vault: OpenVault) {
  const { number } = await register(vault, FROM_ABOVE);
  const act = (action: unknown) => actOnLead(vault, number, action as LeadAction);
  await act(STEP.assignHere());
  const { event } = await act(STEP.accident({ occurredOn: '2026-03-04', occurredAt: '16:40' }));
  return { number, act, event };
}
const shown = (vault: OpenVault, number: string, code: string) =>
  showLead(vault, number).deadlines.find((one) => one.code === code);

test('an accident reported a minute late is late on its own day, and stands in the log of missed dates for ever', async () => {
  const vault = await teamVault();
  const { number, act, event } = await withAccident(vault);
  expect(shown(vault, number, 'D19')).toMatchObject({ dueOn: '2026-03-05', dueAt: '16:40', state: 'running' });
  await act(STEP.reportAccident(event, { reportedOn: '2026-03-05', reportedAt: '16:41' }));
  expect(shown(vault, number, 'D19')).toMatchObject({ endedOn: '2026-03-05', overdueDays: 1 });
  logMissedDates(vault);
  logMissedDates(vault);
  const missed = [{ code: 'D19', startedOn: '2026-03-04', dueOn: '2026-03-05', notedOn: '2026-03-05' }];
  expect(showLead(vault, number).missed).toMatchObject(missed);
  const { folder } = vault;
  vault.close();
  expect(showLead(await reopened(folder), number).missed).toMatchObject(missed);
});

test('the desk tells the hour of what is counted in hours, as the file does', async () => {
  const vault = await teamVault();
  const { number } = await withAccident(vault);
  const line = deskToday(vault).dueSoon.dates.find(({ deadline }) => deadline.code === 'D19');
  expect(line?.deadline).toMatchObject({ dueOn: '2026-03-05', dueAt: '16:40' });
  expect(line?.deadline).toEqual(shown(vault, number, 'D19'));
});

test('one reported in the last minute is in time, and nothing is noted', async () => {
  const vault = await teamVault();
  const { number, act, event } = await withAccident(vault);
  await act(STEP.reportAccident(event, { reportedOn: '2026-03-05', reportedAt: '16:40' }));
  logMissedDates(vault);
  expect(shown(vault, number, 'D19')).toMatchObject({ endedOn: '2026-03-05', overdueDays: null });
  expect(showLead(vault, number).missed).toEqual([]);
});

test('a period assigned from above is extended, and the file says from which day and by whom', async () => {
  const vault = await teamVault();
  const { number, act } = await withAccident(vault);
  expect(shown(vault, number, 'D09')?.dueOn).toBe('2026-06-02');
  await act(STEP.extendAssigned({ approvedOn: '2026-03-05' }));
  expect(shown(vault, number, 'D09')).toMatchObject({ dueOn: '2026-09-02' });
  expect(shown(vault, number, 'D09')?.explanation).toContain('经批准由6月2日延长');
  const file = showLead(vault, number);
  expect(file.course.said.at(-1)?.values).toMatchObject({ approvedBy: '本机关负责人', until: '2026-09-02' });
});
