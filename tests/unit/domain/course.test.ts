import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { expect, test } from 'vitest';
import { trackOf } from '../../../shared/domain/course/state.ts';
import { disposalDeadline } from '../../../shared/domain/lead/deadline.ts';
import { HANDLER, LEADER, newWalk, SCAN, TODAY } from '../../support/course.ts';
import { agreed, disposedOf, must, signed, STEP } from '../../support/course-steps.ts';

const stages = (walk: ReturnType<typeof newWalk>) =>
  Object.fromEntries(Object.entries(walk.lead.course.tracks).map(([code, { stage }]) => [code, stage]));

test('an anonymous letter goes by written inquiry to 采信了结 and into the archive', () => {
  const walk = newWalk();
  disposedOf(walk, '谈话函询');
  expect(walk.lead.status).toBe('talk-inquiry');
  agreed(walk, '谈话函询方案');
  must(walk, { action: 'deliver-inquiry', documentNumber: '函1', deliveredOn: '2026-03-06' });
  must(walk, { action: 'receive-reply', receivedOn: '2026-03-10', headSigned: '已签署意见' });
  agreed(walk, '谈话函询处置意见', { outcome: '采信了结' });
  expect(walk.lead.status).toBe('to-close');
  must(walk, STEP.close('采信了结'));
  expect(walk.lead.status).toBe('closed');
  expect(walk.act(STEP.archive)).toEqual(['GUARD_DUTIES_DONE']);
  for (const { what } of trackOf(walk.lead.course, '01').duties) {
    must(walk, { action: 'fulfil', duty: what, doneOn: '2026-03-19' });
  }
  must(walk, STEP.archive);
  expect(walk.lead.course.archived).toMatchObject({ number: '2026-1' });
  expect(walk.lead.conflicts).toEqual([]);
});

test('a real-name report goes by verification to the filing of a case', () => {
  const walk = newWalk({ head: { signature: '实名' } });
  disposedOf(walk, '初步核实');
  must(walk, STEP.inform('受理告知'));
  agreed(walk, '初步核实方案');
  agreed(walk, '变更核查范围', { plan: '增加账目' });
  agreed(walk, '延长核查期限', { until: '2026-06-01' });
  agreed(walk, '初步核实处置建议', { outcome: '拟立案审查调查', signedBy: ['李明', '周平'] });
  must(walk, STEP.node('立案'));
  must(walk, STEP.node('移送审理'));
  must(walk, STEP.node('处分决定'));
  expect(walk.act(STEP.close('转立案审查调查', { measures: ['党内警告'] }))).toEqual(['GUARD_FEEDBACK']);
  must(walk, STEP.inform('结果反馈'));
  must(walk, STEP.close('转立案审查调查', { measures: ['党内警告', '撤销党内职务'] }));
  expect(trackOf(walk.lead.course, '01').closing).toMatchObject({ form: '第三种形态' });
  must(walk, STEP.archive);
  expect(walk.lead.conflicts).toEqual([]);
});

test('three subjects go three ways, one is split off, and what was shelved starts again', () => {
  const walk = newWalk({ subjects: 4 });
  must(walk, STEP.assign());
  must(walk, { action: 'split', persons: ['04'], reason: '另一件事' });
  for (const [code, mode, more] of [
    ['01', '谈话函询', {}],
    ['02', '初步核实', {}],
    ['03', '暂存待查', { reviewOn: '2026-05-01' }],
  ] as const) {
    must(walk, STEP.study(mode, { persons: [code] }));
    must(walk, STEP.submit('处置', { persons: [code], mode, ...more }));
    must(walk, signed(walk.last()), LEADER);
  }
  expect(stages(walk)).toEqual({
    ...{ '01': 'talk-to-plan', '02': 'verification-to-plan', '03': 'shelved', '04': 'split' },
  });
  must(walk, { ...STEP.restart, persons: ['03'] });
  expect(stages(walk)['03']).toBe('to-study');
  expect(walk.lead.status).toBe('awaiting-opinion');
  expect(walk.act(STEP.archive)).toContain('GUARD_ALL_ENDED');
});

test('a disposal decided by telephone goes on at once and waits for its signature', () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  must(walk, STEP.study('予以了结'));
  must(walk, STEP.submit('处置', { mode: '予以了结' }));
  const request = walk.last();
  must(walk, signed(request, { as: 'telephone' }));
  expect(walk.act(STEP.close('直接了结'))).toEqual(['GUARD_ALL_SIGNED']);
  const signing = { action: 'sign-later', request, as: 'signature', decidedBy: '王芳', signedOn: TODAY };
  expect(walk.act(signing, HANDLER)).toEqual(['GUARD_SAME_HAND']);
  must(walk, signing, LEADER);
  must(walk, STEP.close('直接了结'));
  expect(walk.lead.status).toBe('closed');
});

test('what was signed before it was asked how it was decided folds as it did, and waits for no signature', () => {
  const walk = newWalk();
  const said = { decidedBy: '王芳', decidedOn: '2026-03-03' };
  walk.add('LeadAssigned', { head: { handlers: ['李明'], ...said } });
  walk.add('HandlerChanged', { head: { handlers: ['周平'], confirmedBy: ['李明', '周平'], ...said } });
  const recusal = { person: '周平', ground: '担任过本案的证人', declaredBy: '周平', declaredOn: '2026-03-03' };
  walk.add('RecusalDeclared', { head: recusal });
  walk.add('RecusalDecided', { head: { recusal: walk.last(), decision: 'stays', ...said } });
  const { conflicts, course } = walk.lead;
  expect(conflicts).toEqual([]);
  expect(course).toMatchObject({ handlers: ['周平'], declared: [], recusals: [{ decision: 'stays' }] });
  expect(course.rulings.map(({ as, signed: isSigned }) => [as, isSigned])).toEqual([
    [null, true],
    [null, true],
    [null, true],
  ]);
  expect(walk.act({ action: 'sign-later', request: walk.last(), as: 'paper', scan: SCAN, ...said })).toContain(
    'GUARD_UNSIGNED',
  );
});

test('the clock of the opinion stops on the day it is put forward, not when it is agreed to', () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  must(walk, STEP.study('予以了结'));
  expect(disposalDeadline(walk.lead, SHIPPED_RULES)?.state).toBe('running');
  must(walk, STEP.submit('处置', { mode: '予以了结' }));
  const put = walk.events.at(-1)?.at.slice(0, 10);
  expect(disposalDeadline(walk.lead, SHIPPED_RULES)).toMatchObject({ state: 'ended', endedOn: put });
  must(walk, signed(walk.last(), { as: 'paper', scan: SCAN, decidedOn: '2026-03-19' }));
  expect(disposalDeadline(walk.lead, SHIPPED_RULES)?.endedOn).toBe(put);
});

test('what is not agreed to is studied anew; what is sent back is put forward again', () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  must(walk, STEP.study('予以了结'));
  must(walk, STEP.submit('处置', { mode: '予以了结' }));
  must(walk, signed(walk.last(), { decision: '退回修改' }), LEADER);
  must(walk, STEP.submit('处置', { mode: '予以了结' }));
  must(walk, signed(walk.last(), { decision: '不同意' }), LEADER);
  expect(walk.act(STEP.submit('处置', { mode: '予以了结' }))).toEqual(['GUARD_NO_STUDY', 'GUARD_STAGE_OF_MATTER']);
  must(walk, STEP.study('初步核实'));
  agreed(walk, '处置', { mode: '初步核实' });
  expect(walk.lead.status).toBe('verification');
});

test('a repeat is linked and un-linked again', () => {
  const walk = newWalk();
  must(walk, { action: 'link-repeat', of: 'another lead' });
  expect(walk.lead.course.repeatOf).toBe('another lead');
  must(walk, { action: 'unlink-repeat', reason: '不是同一事' });
  expect(walk.lead.course.repeatOf).toBeNull();
  expect(walk.act({ action: 'unlink-repeat', reason: '再来' })).toEqual(['GUARD_REPEAT_LINKED']);
});

test('an end that was agreed to is in work until it is registered; one told as a whole stays as it was told', () => {
  const walk = newWalk({ subjects: 2 });
  disposedOf(walk, '予以了结');
  expect(walk.lead.status).toBe('to-close');
  must(walk, STEP.close('直接了结', { persons: ['01'] }));
  expect(walk.lead.status).toBe('to-close');
  must(walk, STEP.close('直接了结', { persons: ['02'] }));
  expect(walk.lead.status).toBe('closed');
  const moved = newWalk();
  disposedOf(moved, '移送');
  expect(moved.lead.status).toBe('to-transfer');
  must(moved, {
    ...{ action: 'transfer', to: '市纪委监委', documentNumber: '移1', transferredOn: '2026-03-18' },
    ...{ carriedBy: '李明', receivedBy: '陈收', receiptNumber: '收1' },
  });
  expect(moved.lead.status).toBe('transferred');
  for (const [mode, status] of [
    ['予以了结', 'closed'],
    ['移送', 'transferred'],
  ] as const) {
    const told = newWalk({ head: { imported: { batch: SCAN, row: 3, state: 'as-ledger', mode } } });
    expect(told.lead.status).toBe(status);
    // A step beside the course, years later, opens nothing.
    must(told, { action: 'mark-risks', risks: [], evidenceFixed: '已固定', markedOn: '2026-03-12' });
    expect(told.lead.status).toBe(status);
  }
});
