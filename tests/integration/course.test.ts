import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { addEvidenceContent } from '../../electron/vault/evidence/add-content.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { leadState, showLead } from '../../electron/vault/leads/show-lead.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { revealReporter } from '../../electron/vault/leads/reporter.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { COURSE_EVENTS } from '../../shared/domain/course/event-types.ts';
import { actingOn, everyStep, FROM_ABOVE, SUBJECTS_AT_WORK } from '../fixtures/course-at-work.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { submitted } from '../fixtures/leads-at-work.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, resultOf, teamVault } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';

const subjects = Array.from({ length: SUBJECTS_AT_WORK }, (_, index) => ({
  ...{ kind: '个人', name: `张${String(index)}`, organisation: '某局', management: '驻在单位党组管理' },
})) as never;

test('a lead goes through every step of its course, and the vault is clean', async () => {
  const vault = await teamVault();
  const other = await register(vault, { problem: '另一件事。' });
  const reporter = { name: '赵一', contact: '13900000000' };
  const lead = await register(vault, { ...FROM_ABOVE, signature: '实名', subjects, reporter });
  const content = new Blob(['scan']);
  const { id: scan } = await addEvidenceContent(vault, { lead: lead.number, name: '签批件.jpg', content });
  await everyStep(actingOn(vault, lead.number), other.number, { scan });
  const state = leadState(vault, lead.id);
  expect(state.conflicts).toEqual([]);
  const types = new Set(vault.ledger.store.stream(lead.id).map(({ type }) => type));
  // The other end of a split stands in the file of the lead that came of it; a second reader is another member.
  expect(COURSE_EVENTS.filter((type) => !types.has(type))).toEqual(['AssessmentReviewed', 'LeadSplitFrom']);
  const file = showLead(vault, lead.number);
  expect(file.course.archived).toMatchObject({ retention: '永久', number: '2026-12' });
  expect(file.course.accidents).toMatchObject([{ reported: { reportedTo: '市纪委监委值班室' } }]);
  // Once it is put away, only where it lies is put right.
  expect(file.course.correctable).toMatchObject([{ action: 'archive', fields: ['number', 'archivedOn', 'handedTo'] }]);
  expect(file.course.tracks.map(({ stage }) => stage)).toEqual(['closed', 'closed', 'transferred', 'split', 'closed']);
  expect(file.course.property).toMatchObject([
    {
      ...{ itemNumber: 1, persons: ['05'], measure: '暂扣', keptAt: '保管室' },
      look: { article: '手镯', features: '绿色石质', quantity: '1只' },
      settled: { fate: '退还', receivedBy: '张甲' },
    },
  ]);
  // A decision is carried out and complained of, and a delay explained, when the file is long put away.
  const open = file.course.next.filter(({ hindrances }) => hindrances.length === 0);
  expect(open.map(({ action }) => action)).toEqual(['record-node', 'explain-delay']);
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('what is split off goes on under a number of its own, with its day of receipt and its reporter', async () => {
  const vault = await teamVault();
  const reporter = { name: '赵一', contact: '13900000000' };
  const lead = await register(vault, { signature: '实名', subjects, reporter });
  const act = (action: Record<string, unknown>) => actOnLead(vault, lead.number, action as LeadAction);
  await act(STEP.assignHere());
  await act({ action: 'split', persons: ['02', '03'], reason: '另一件事' });
  const [made] = listLeads(vault, { limit: 10, withTotal: false }).leads;
  expect(made).toMatchObject({ subjects: '张1、张2', receivedOn: '2026-03-02', status: 'unassigned' });
  const file = showLead(vault, made?.number ?? '');
  expect(file).toMatchObject({ reporter: 'masked', problem: '反映其收受礼金。' });
  expect(file.course.said[0]?.values).toEqual({ lead: lead.id, number: lead.number });
  expect(await revealReporter(vault, made?.number ?? '', '核对', PASSPHRASE)).toMatchObject(reporter);
});

test('a correction takes nobody away and makes nobody another once he was put forward; his post may be put right', async () => {
  const vault = await teamVault();
  const number = await submitted('初步核实')(vault);
  const { subjects: before } = showLead(vault, number);
  const [one] = before;
  if (one === undefined) throw new Error('nobody is named');
  const correct = (subjects: readonly object[]) =>
    actOnLead(vault, number, { action: 'correct', changes: { subjects }, reason: '依据原件' } as LeadAction);
  const another = { ...one, name: '钱某', organisation: '某公司' };
  expect(await errorCode(() => correct([another]))).toBe('GUARD_SUBJECT_KEPT');
  expect(await errorCode(() => correct([{ ...another, code: undefined }]))).toBe('GUARD_SUBJECT_KEPT');
  expect(showLead(vault, number).subjects).toEqual(before);
  await correct([{ ...one, post: '副处长' }]);
  expect(showLead(vault, number).subjects).toMatchObject([{ name: one.name, post: '副处长' }]);
});
