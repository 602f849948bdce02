import { rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AssessmentCount } from '../../shared/contract/advice.ts';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { actOnLead, adviceOnAction } from '../../electron/vault/leads/act.ts';
import { assessmentCounts, ASSESSED } from '../../electron/vault/leads/assessments.ts';
import { SAME_UNIT } from '../../electron/vault/leads/same-unit.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { register, resultOf, teamVault } from '../fixtures/vault.ts';
import { assessing } from '../support/assessment.ts';
import { daysAgo } from '../e2e/support/pair-on-disk.ts';
import { STEP } from '../support/course-steps.ts';
import { mixia, mixiaJson, refusal } from '../support/mixia.ts';
import { makeVault } from '../support/two-vaults.ts';

const root = mkdtempSync(join(tmpdir(), 'mixia-advice-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const REASON = '金额不大，本人已经主动说明';

test('a reason is signed beside the step, in one transaction; without one the step is signed all the same', async () => {
  const vault = await teamVault();
  const { id, number } = await register(vault);
  const act = (action: object, declined?: Parameters<typeof actOnLead>[3]) =>
    actOnLead(vault, number, action as LeadAction, declined);
  await act(STEP.assignHere());
  await act(assessing('清楚'));
  const study = STEP.study('谈话函询') as unknown as LeadAction;
  expect(adviceOnAction(vault, number, study)).toMatchObject([{ code: 'TALK_ON_CHECKABLE', persons: ['01'] }]);
  const answered = { declined: [{ advice: 'TALK_ON_CHECKABLE', reason: REASON }] } as const;
  // What does not speak cannot be declined; then nothing is signed at all.
  const before = vault.ledger.store.stream(id).length;
  const other = STEP.study('初步核实');
  expect(await errorCode(() => act(other, answered))).toBe('GUARD_NO_ADVICE');
  expect(vault.ledger.store.stream(id)).toHaveLength(before);
  const { event } = await act(study, answered);
  const file = showLead(vault, number);
  expect(file.course.advice).toEqual([]);
  expect(file.steps.slice(-2).map(({ type }) => type)).toEqual(['StudyRecorded', 'AdviceDeclined']);
  const said = file.course.said.at(-1)?.values;
  expect(said).toEqual({ advice: 'TALK_ON_CHECKABLE', persons: ['01'], about: event, reason: REASON });
  // The same of risks, this time unanswered: the plan is put forward, and the advice is open in the file.
  await act({ action: 'mark-risks', risks: ['证据灭失'], evidenceFixed: '尚未固定', markedOn: '2026-03-05' });
  await act(STEP.submit('处置', { mode: '谈话函询' }));
  const request = showLead(vault, number).course.requests.at(-1)?.event ?? '';
  await act(STEP.approve(request, { as: 'telephone', decidedBy: '陈书记' }));
  await act(STEP.submit('谈话函询方案', { group: ['李明', '周平'], plan: '见方案' }));
  const after = showLead(vault, number);
  expect(after.course.advice).toMatchObject([{ code: 'CONTACT_BEFORE_EVIDENCE' }]);
  expect(after.course.riskMarks).toEqual({ risks: ['证据灭失'], evidenceFixed: '尚未固定', note: null });
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('a sheet is reckoned with the other leads on the same unit, and counted without a name', async () => {
  const vault = await teamVault();
  const { number } = await register(vault);
  const voided = await register(vault, { problem: '另一件事。' });
  await register(vault, { problem: '第三件事。' });
  await actOnLead(vault, voided.number, { action: 'void', reason: '误登' });
  await actOnLead(vault, number, assessing('部分清楚') as unknown as LeadAction);
  const [sheet] = showLead(vault, number).course.assessments;
  const forest = sheet?.score?.lines.find(({ what }) => what === '所在单位其他线索');
  expect(forest).toMatchObject({ why: '同一单位另有1件线索', points: 3 });
  expect(sheet).toMatchObject({ by: '王芳', scoreRule: '2026-1', readings: [] });
  expect(assessmentCounts(vault)).toMatchObject([{ band: '可查性一般', outcome: '待分办', subjects: 1, days: null }]);
  const plan = (sql: string) =>
    vault.ledger.db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(sql.includes(':lead') ? { lead: '' } : {})
      .map((step) => (step as { detail: string }).detail);
  for (const sql of [SAME_UNIT, ASSESSED]) expect(plan(sql).filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

test('on the command line open advice is printed, declined with a reason, and the sheet stands with its sum', async () => {
  const { folder, key } = await makeVault(root, 'team');
  const json = (name: string, value: object) => {
    const file = join(root, `${name}.json`);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
  const lead = {
    ...{ receivedOn: '2026-03-02', channel: '来访', source: '审计移送', signature: '匿名' },
    ...{ category: '违反廉洁纪律', problem: '反映其收受礼金。' },
    subjects: [{ kind: '个人', name: '张伟', organisation: '某局', management: '驻在单位党组管理' }],
  };
  const { number } = await mixiaJson<{ number: string }>('leads', 'add', folder, '--file', json('lead', lead), ...key);
  const act = async (action: object) =>
    mixiaJson('leads', 'act', folder, number, '--file', json('action', action), ...key);
  await act(STEP.assignHere({ decidedOn: daysAgo(0) }));
  await act(assessing('清楚'));
  await act(STEP.study('谈话函询'));
  const shown = await mixia('leads', 'show', folder, number, ...key);
  expect(shown.out).toContain('反映内容具体、可查，选择谈话函询请说明理由。（TALK_ON_CHECKABLE，涉及 01）');
  expect(shown.out).toContain('合计 88/100：可查性高（2026-1）。供研判参考，不代替决定。');
  const decline = { action: 'decline-advice', advice: 'TALK_ON_CHECKABLE', reason: REASON };
  await act(decline);
  const file = await mixiaJson<LeadFile>('leads', 'show', folder, number, ...key);
  expect(file.course.advice).toEqual([]);
  expect(await refusal('leads', 'act', folder, number, '--file', json('again', decline), ...key)).toBe(
    'GUARD_NO_ADVICE',
  );
  const { counts } = await mixiaJson<{ counts: AssessmentCount[] }>('leads', 'assessments', folder, ...key);
  expect(counts).toMatchObject([{ source: '审计移送', band: '可查性高', outcome: '待呈批', subjects: 1 }]);
  const after = await mixia('leads', 'show', folder, number, ...key);
  expect(after.out).not.toContain('〔提示〕');
  expect(after.out).toContain('未采纳提示');
}, 600_000);
