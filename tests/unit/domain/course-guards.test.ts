import { expect, test } from 'vitest';
import { GUARDS, type GuardCode } from '../../../shared/rules/course-guards.ts';
import { sentence } from '../../../shared/errors/app-error.ts';
import { DATE_GUARD_CASES, type GuardCase } from '../../support/date-guard-cases.ts';
import { CORRECTION_GUARD_CASES } from '../../support/correction-guard-cases.ts';
import { ADVICE_GUARD_CASES } from '../../support/advice-guard-cases.ts';
import { DECISION_GUARD_CASES } from '../../support/decision-guard-cases.ts';
import { RULING_GUARD_CASES } from '../../support/ruling-guard-cases.ts';
import { SUBJECT_GUARD_CASES } from '../../support/subject-guard-cases.ts';
import { AUTHORITY, type CourseWalk, HANDLER, LEADER, newWalk, SCAN, TODAY } from '../../support/course.ts';
import { agreed, ASKED, disposedOf, must, ON_PAPER, signed, STEP } from '../../support/course-steps.ts';

type Fields = Readonly<Record<string, unknown>>;

const assigned = (begin: Parameters<typeof newWalk>[0] = {}) => {
  const walk = newWalk(begin);
  must(walk, STEP.assign());
  return walk;
};
const studied = (mode = '初步核实', begin: Parameters<typeof newWalk>[0] = {}) => {
  const walk = assigned(begin);
  must(walk, STEP.study(mode));
  return walk;
};
const disposed = (mode: string, begin: Parameters<typeof newWalk>[0] = {}) => {
  const walk = newWalk(begin);
  disposedOf(walk, mode);
  return walk;
};
const verifying = (begin: Parameters<typeof newWalk>[0] = {}) => {
  const walk = disposed('初步核实', begin);
  agreed(walk, '初步核实方案');
  return walk;
};
const waiting = () => {
  const walk = studied();
  must(walk, STEP.submit('处置', { mode: '初步核实' }));
  return walk;
};
const byTelephone = () => {
  const walk = studied('予以了结');
  must(walk, STEP.submit('处置', { mode: '予以了结' }));
  must(walk, STEP.approve(walk.last(), { as: 'telephone' }));
  return walk;
};
const recusal = { action: 'declare-recusal', person: '周平', ground: '担任过本案的证人' };
const recused = (walk: CourseWalk) => {
  must(walk, { ...recusal, declaredBy: '周平', declaredOn: '2026-03-06' });
  return walk;
};
const stays = (walk: CourseWalk, decidedBy = '王芳') => ({
  ...{ action: 'decide-recusal', recusal: walk.last(), decision: 'stays', ...ON_PAPER, decidedOn: '2026-03-07' },
  decidedBy,
});
const plan = (more: Fields = {}) => STEP.submit('初步核实方案', { ...ASKED['初步核实方案'], ...more });
const report = (more: Fields = {}) => STEP.submit('初步核实处置建议', { outcome: '予以了结', ...more });
const signing = (walk: CourseWalk, more: Fields = {}) => ({
  ...{ action: 'sign-later', request: walk.lead.course.requests.at(-1)?.event, as: 'signature' },
  ...{ decidedBy: '王芳', signedOn: TODAY, ...more },
});
const talk = (...talkers: readonly string[]) => ({
  ...{ action: 'hold-talk', heldOn: '2026-03-09', place: '谈话室', talkers },
});
const talkReady = () => {
  const walk = disposed('谈话函询');
  agreed(walk, '谈话函询方案');
  return walk;
};
const closed = (duties: 'done' | 'due') => {
  const walk = talkReady();
  must(walk, talk('李明', '周平'));
  agreed(walk, '谈话函询处置意见', { outcome: '谈话提醒' });
  must(walk, STEP.close('适当处理了结', { measures: ['谈话提醒'] }));
  if (duties === 'done') must(walk, { action: 'fulfil', duty: '落实处理措施', doneOn: '2026-03-19' });
  return walk;
};
const reassign = (more: Fields = {}) => ({
  ...{ action: 'reassign', handlers: ['赵新'], declared: ['赵新'], ...ON_PAPER, decidedOn: '2026-03-06' },
  reason: '调离',
  ...{ confirmedBy: ['李明', '赵新'], ...more },
});
const agreeAs = (walk: CourseWalk, more: Fields = {}) => signed(walk.last(), more);

const upwards = (walk: CourseWalk, more: Fields = {}) =>
  STEP.approve(walk.lead.course.requests.at(-1)?.event ?? '', { as: 'paper', scan: SCAN, decidedBy: '陈刚', ...more });

const NO_FILE = '019c0a5e-7c00-7abc-8def-0123456789ff';

const CASES: readonly GuardCase[] = [
  {
    code: 'GUARD_STAGE',
    given: newWalk,
    stops: () => STEP.restart,
    passes: (w) => (disposedOf(w, '暂存待查'), STEP.restart),
  },
  {
    ...{ code: 'GUARD_PENDING', given: waiting, stops: () => ({ action: 'split', persons: ['01'], reason: '另立' }) },
    passes: (walk) => (must(walk, agreeAs(walk), LEADER), plan()),
  },
  {
    ...{ code: 'GUARD_ARCHIVED', given: () => closed('done') },
    stops: (walk) => (must(walk, STEP.archive), STEP.archive),
    passes: () => STEP.archive,
  },
  { code: 'GUARD_ASSIGNED', given: assigned, stops: () => STEP.assign(), passes: () => reassign() },
  { code: 'GUARD_NOT_ASSIGNED', given: newWalk, stops: () => reassign(), passes: () => STEP.assign() },
  {
    ...{ code: 'GUARD_RECUSED', given: () => recused(disposed('初步核实')), stops: () => plan() },
    passes: (walk) => (must(walk, stays(walk)), plan()),
  },
  {
    ...{ code: 'GUARD_MEETING_NAMED', given: assigned, stops: () => STEP.study('初步核实', { meeting: undefined }) },
    passes: () => STEP.study('初步核实', { meeting: undefined, kind: 'urgent' }),
  },
  {
    ...{ code: 'GUARD_OPINIONS', given: assigned },
    stops: () =>
      STEP.study('初步核实', {
        attendees: [
          { name: '王芳', opinion: '同意' },
          { name: '李明', opinion: '不同意' },
        ],
      }),
    passes: () =>
      STEP.study('初步核实', {
        attendees: [
          { name: '王芳', opinion: '同意' },
          { name: '李明', opinion: '不同意', reason: '线索笼统' },
          { name: '陈检查', guest: true, opinion: '保留意见', reason: '情况不明' },
        ],
      }),
  },
  {
    ...{ code: 'GUARD_NO_STUDY', given: assigned, stops: () => STEP.submit('处置', { mode: '初步核实' }) },
    passes: (walk) => (
      must(walk, STEP.study('初步核实', { kind: 'urgent' })),
      STEP.submit('处置', { mode: '初步核实' })
    ),
  },
  {
    ...{ code: 'GUARD_MODE_STUDIED', given: studied, stops: () => STEP.submit('处置', { mode: '谈话函询' }) },
    passes: () => STEP.submit('处置', { mode: '初步核实' }),
  },
  {
    ...{
      code: 'GUARD_STAGE_OF_MATTER',
      given: () => disposed('初步核实'),
      stops: () => report({ signedBy: ['李明'] }),
    },
    passes: (walk) => (agreed(walk, '初步核实方案'), report({ signedBy: ['李明', '周平'] })),
  },
  {
    ...{ code: 'GUARD_MATTER_COMPLETE', given: () => disposed('初步核实'), stops: () => plan({ plan: undefined }) },
    passes: () => plan(),
  },
  {
    ...{
      code: 'GUARD_REVIEW_DATE',
      given: () => studied('暂存待查'),
      stops: () => STEP.submit('处置', { mode: '暂存待查' }),
    },
    passes: () => STEP.submit('处置', { mode: '暂存待查', reviewOn: '2026-09-01' }),
  },
  {
    ...{ code: 'GUARD_TWO_PERSONS', given: () => disposed('初步核实'), stops: () => plan({ group: ['李明'] }) },
    passes: () => plan(),
  },
  { code: 'GUARD_IN_GROUP', given: talkReady, stops: () => talk('李明', '赵新'), passes: () => talk('李明', '周平') },
  {
    ...{ code: 'GUARD_HEAD_OF_UNIT', given: () => disposed('初步核实', { topLeader: true }), stops: () => plan() },
    passes: () => plan({ higherApproval: '市纪〔2026〕1号' }),
  },
  {
    ...{ code: 'GUARD_GROUP_SIGNED', given: verifying, stops: () => report({ signedBy: ['李明'] }) },
    passes: () => report({ signedBy: ['李明'], missingSignature: '周平出差' }),
  },
  {
    ...{ code: 'GUARD_FALSE_ACCUSATION', given: verifying },
    stops: () => report({ signedBy: ['李明', '周平'], falseAccusation: true, higherApproval: '无' }),
    passes: () => report({ signedBy: ['李明', '周平'], falseAccusation: true, higherApproval: '市纪〔2026〕2号' }),
  },
  {
    ...{ code: 'GUARD_REQUEST_OPEN', given: waiting, by: LEADER },
    stops: () => signed('0'.repeat(64)),
    passes: (walk) => agreeAs(walk),
  },
  {
    ...{ code: 'GUARD_OWN_MATTER', given: waiting, by: LEADER },
    stops: (walk) => agreeAs(walk, { as: 'paper', scan: SCAN, decidedBy: '李明' }),
    passes: (walk) => agreeAs(walk),
  },
  {
    ...{ code: 'GUARD_APPROVER', given: waiting, stops: (walk) => agreeAs(walk) },
    passes: (walk) => agreeAs(walk, { as: 'telephone' }),
  },
  {
    code: 'GUARD_COMMISSION_PAPER',
    given: () => {
      const chains = { ...AUTHORITY.chains, 处置: ['leader', 'commission'] as const };
      const walk = studied('初步核实', { authority: () => ({ ...AUTHORITY, chains }) });
      must(walk, STEP.submit('处置', { mode: '初步核实' }));
      must(walk, agreeAs(walk), LEADER);
      return walk;
    },
    stops: (walk) => upwards(walk, { documentNumber: '无' }),
    passes: (walk) => upwards(walk, { documentNumber: '市纪批〔2026〕5号' }),
  },
  {
    ...{ code: 'GUARD_PAPER_SCAN', given: waiting, stops: (walk) => agreeAs(walk, { as: 'paper' }) },
    passes: (walk) => agreeAs(walk, { as: 'paper', scan: SCAN }),
  },
  {
    ...{ code: 'GUARD_UNSIGNED', given: waiting, stops: (walk) => signing(walk), by: LEADER },
    passes: (walk) => (must(walk, agreeAs(walk, { as: 'telephone' })), signing(walk)),
  },
  {
    ...{ code: 'GUARD_SAME_HAND', given: byTelephone, stops: (walk) => signing(walk) },
    passes: (walk) => signing(walk, { as: 'paper', scan: SCAN }),
  },
  {
    ...{ code: 'GUARD_FILED_FIRST', stops: () => STEP.node('处分决定'), passes: () => STEP.node('立案') },
    given: () => {
      const walk = verifying();
      agreed(walk, '初步核实处置建议', { outcome: '拟立案审查调查', signedBy: ['李明', '周平'] });
      return walk;
    },
  },
  {
    ...{ code: 'GUARD_TRIAL_STAFF', stops: () => STEP.node('审理受理', { staff: ['周平'] }) },
    passes: () => STEP.node('审理受理', { staff: ['钱审', '孙审'] }),
    given: () => {
      const walk = verifying();
      agreed(walk, '初步核实处置建议', { outcome: '拟立案审查调查', signedBy: ['李明', '周平'] });
      must(walk, STEP.node('立案'));
      return walk;
    },
  },
  {
    ...{ code: 'GUARD_CLOSING_KIND', given: () => disposed('予以了结'), stops: () => STEP.close('查否了结') },
    passes: () => STEP.close('直接了结'),
  },
  {
    ...{
      code: 'GUARD_MEASURES',
      stops: () => STEP.close('适当处理了结'),
      given: () => {
        const walk = talkReady();
        must(walk, talk('李明', '周平'));
        agreed(walk, '谈话函询处置意见', { outcome: '诫勉谈话' });
        return walk;
      },
    },
    passes: () => STEP.close('适当处理了结', { measures: ['诫勉'], recoveredFen: 120_000 }),
  },
  {
    ...{ code: 'GUARD_ALL_SIGNED', given: byTelephone, stops: () => STEP.close('直接了结') },
    passes: (walk) => (must(walk, signing(walk), LEADER), STEP.close('直接了结')),
  },
  {
    ...{ code: 'GUARD_URGENT_NOTED', stops: () => STEP.close('直接了结') },
    given: () => {
      const walk = assigned();
      must(walk, STEP.study('予以了结', { kind: 'urgent', meeting: undefined }));
      agreed(walk, '处置', { mode: '予以了结' });
      return walk;
    },
    passes: (walk) => {
      const study = walk.lead.course.studies[0]?.event;
      must(walk, { action: 'note-study', study, meeting: '第4次', notedOn: '2026-03-12' });
      return STEP.close('直接了结');
    },
  },
  {
    ...{ code: 'GUARD_FEEDBACK', given: () => disposed('予以了结', { head: { signature: '实名' } }) },
    stops: () => STEP.close('直接了结'),
    passes: (walk) => (
      must(walk, STEP.inform('结果反馈', { on: undefined, record: '查无此人' })),
      STEP.close('直接了结')
    ),
  },
  {
    ...{ code: 'GUARD_REAL_NAME', stops: () => STEP.inform('受理告知'), passes: () => STEP.assign(), given: newWalk },
  },
  {
    ...{ code: 'GUARD_REPEAT_NOT_TOLD', stops: () => STEP.inform('受理告知'), passes: () => STEP.inform('结果反馈') },
    given: () => newWalk({ head: { signature: '实名', repeatOf: 'the first' } }),
  },
  {
    ...{ code: 'GUARD_ALL_ENDED', given: () => disposed('予以了结'), stops: () => STEP.archive },
    passes: (walk) => (must(walk, STEP.close('直接了结')), STEP.archive),
  },
  {
    ...{ code: 'GUARD_DUTIES_DONE', given: () => closed('due'), stops: () => STEP.archive },
    passes: () => ({ action: 'fulfil', duty: '落实处理措施', doneOn: '2026-03-19' }),
  },
  {
    ...{ code: 'GUARD_SUBJECT_KNOWN', given: assigned, stops: () => STEP.study('初步核实', { persons: ['09'] }) },
    passes: () => STEP.study('初步核实', { persons: ['01'] }),
  },
  {
    ...{ code: 'GUARD_SPLIT_PART', given: () => assigned({ subjects: 2 }) },
    stops: () => ({ action: 'split', persons: ['01', '02'], reason: '另立' }),
    passes: () => ({ action: 'split', persons: ['02'], reason: '另立' }),
  },
  {
    ...{ code: 'GUARD_REPEAT_OTHER', given: newWalk, stops: (w) => ({ action: 'link-repeat', of: w.lead.id }) },
    passes: () => ({ action: 'link-repeat', of: 'another' }),
  },
  {
    ...{ code: 'GUARD_REPEAT_LINKED', given: newWalk, stops: () => ({ action: 'unlink-repeat', reason: '误' }) },
    passes: (w) => (must(w, { action: 'link-repeat', of: 'another' }), { action: 'unlink-repeat', reason: '误' }),
  },
  {
    ...{ code: 'GUARD_BY_VAULT', given: newWalk, passes: () => STEP.assign() },
    stops: () => ({ action: 'split-from', lead: SCAN, number: 'ZJ01-2026-0009' }),
  },
  {
    ...{ code: 'GUARD_NO_DUTY', given: () => closed('due') },
    stops: () => ({ action: 'fulfil', duty: '发出采信反馈函', doneOn: '2026-03-19' }),
    passes: () => ({ action: 'fulfil', duty: '落实处理措施', doneOn: '2026-03-19' }),
  },
  {
    ...{ code: 'GUARD_NOTHING_TO_NOTE', given: assigned },
    stops: () => ({ action: 'note-study', study: '0'.repeat(64), meeting: '第4次', notedOn: '2026-03-12' }),
    passes: (walk) => {
      must(walk, STEP.study('予以了结', { kind: 'urgent', meeting: undefined }));
      return { action: 'note-study', study: walk.last(), meeting: '第4次', notedOn: '2026-03-12' };
    },
  },
  {
    ...{ code: 'GUARD_NO_RECUSAL', given: assigned, stops: (walk) => stays(walk) },
    passes: (walk) => stays(recused(walk)),
  },
  {
    ...{ code: 'GUARD_NOT_NOW', given: () => recused(assigned()) },
    stops: (walk) => ({ ...stays(walk), recusal: '0'.repeat(64) }),
    passes: (walk) => stays(walk),
  },
  {
    ...{ code: 'GUARD_PROPERTY_NUMBER', given: assigned, stops: () => STEP.property({ itemNumber: 2 }) },
    passes: () => STEP.property(),
  },
  {
    ...{ code: 'GUARD_PROPERTY_PHOTO', given: assigned, stops: () => STEP.property({ photo: NO_FILE }) },
    passes: () => STEP.property(),
  },
  {
    ...{ code: 'GUARD_PROPERTY_OFFICERS', given: assigned, stops: () => STEP.property({ officers: ['李明'] }) },
    passes: () => STEP.property(),
  },
  {
    code: 'GUARD_PROPERTY_SIGNED',
    given: assigned,
    stops: () => STEP.property({ propertySignedBy: ['李明', '周平', '张甲'] }),
    passes: () => STEP.property(),
  },
  {
    ...{ code: 'GUARD_PROPERTY_OPEN', given: assigned, stops: () => STEP.settle() },
    passes: (walk) => (must(walk, STEP.property()), STEP.settle()),
  },
  {
    code: 'GUARD_PROPERTY_SETTLED',
    given: () => {
      const walk = closed('done');
      must(walk, STEP.property());
      return walk;
    },
    stops: () => STEP.archive,
    passes: (walk) => (must(walk, STEP.settle()), STEP.archive),
  },
  ...[
    DATE_GUARD_CASES,
    ADVICE_GUARD_CASES,
    CORRECTION_GUARD_CASES,
    SUBJECT_GUARD_CASES,
    DECISION_GUARD_CASES,
    RULING_GUARD_CASES,
  ].flat(),
  {
    ...{ code: 'GUARD_DATE', given: newWalk, stops: () => STEP.assign({ decidedOn: '2026-04-01' }) },
    passes: () => STEP.assign(),
  },
];

test.each(CASES.map((one) => [one.code, one] as const))('%s stops, and its lawful way passes', (code, one) => {
  const by = one.by ?? HANDLER;
  const stopped = one.given();
  expect(stopped.act(one.stops(stopped), by)).toContain(code);
  const walk = one.given();
  expect(walk.act(one.passes(walk), by)).toEqual([]);
});

test('every guard is tried, and says in a sentence what is in the way, with an article', () => {
  expect([...new Set(CASES.map(({ code }) => code))].toSorted()).toEqual(Object.keys(GUARDS).toSorted());
  for (const [code, { basis }] of Object.entries(GUARDS)) {
    expect(sentence(code as GuardCode)).toMatch(/。$/u);
    expect(basis.article).toMatch(/^第.+条$/u);
  }
});
