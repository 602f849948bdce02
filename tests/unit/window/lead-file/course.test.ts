import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { courseOf } from '../../../../renderer/features/lead-file/model/course.ts';
import { disposal, lead, step } from './support.ts';

const item = (id: string, name: string) => ({ id, name }) as EvidenceItem;
const registered = step('e1', 'LeadRegistered', '2026-11-23T08:42:00.000Z');

function courseWith(changes: Partial<LeadFile>) {
  return courseOf(lead(changes));
}

describe('course of a lead', () => {
  it('begins with the registration and its hand', () => {
    expect(courseWith({})).toMatchObject([{ title: '登记', by: '李明', details: [], changes: [], isConflict: false }]);
  });

  it('tells a disposal with who decided it and when', () => {
    const decided = disposal({ documentNumber: '12号', note: '经集体研究。' });
    expect(courseWith({ steps: [registered, decided], disposals: [decided] })[1]).toMatchObject({
      title: '录入纸质审批',
      details: ['谈话函询（函询）', '2026年11月24日 由陈某审批', '文号：12号', '说明：经集体研究。'],
    });
  });

  it('sets old against new where something was corrected, and never shows who reported', () => {
    const corrected = {
      ...step('c1', 'LeadCorrected', '2026-11-24T08:00:00.000Z'),
      reason: '笔误',
      changes: [
        { field: 'receivedOn', old: '2026-11-22', new: '2026-11-23' },
        { field: 'amountFen', old: null, new: 6_000_000 },
        { field: 'eightRules', old: false, new: true },
        {
          field: 'subjects',
          old: [{ code: '01', kind: '个人', name: '王某', management: '县管' }],
          new: { of: 'another shape' },
        },
        { field: 'reporter', old: null, new: null },
      ],
    };
    const [, found] = courseWith({ steps: [registered, corrected], corrections: [corrected] });
    expect(found?.details).toEqual(['理由：笔误']);
    expect(found?.changes).toEqual([
      { field: '收到日期', old: '2026年11月22日', now: '2026年11月23日' },
      { field: '涉及金额', old: '（空）', now: '6万元（60 000元）' },
      { field: '违反中央八项规定精神', old: '否', now: '是' },
      { field: '被反映人', old: '01 王某，县管', now: '（内容不能显示）' },
      { field: '检举控告人', old: '（不显示）', now: '（不显示）' },
    ]);
  });

  it('tells how an imported row was found to stand', () => {
    const done = {
      ...step('p', 'LeadCompleted', '2026-11-24T08:00:00.000Z'),
      state: 'closed',
      note: '查档案。',
    } as const;
    const found = (closedOn: string | null) =>
      courseWith({ steps: [registered, done], completed: { ...done, closedOn } })[1]?.details;
    expect(found('2024-06-01')).toEqual(['已经办结（2024年6月1日）', '说明：查档案。']);
    expect(found(null)).toEqual(['已经办结', '说明：查档案。']);
  });

  it('takes files of one hand in one minute as one act', () => {
    const steps = [
      registered,
      step('a1', 'EvidenceAdded', '2026-11-23T09:00:01.000Z'),
      step('a2', 'EvidenceAdded', '2026-11-23T09:00:58.000Z'),
      step('a3', 'EvidenceAdded', '2026-11-23T09:01:00.000Z'),
      step('a4', 'EvidenceAdded', '2026-11-23T09:01:30.000Z', '张三'),
    ];
    const evidence = [item('1', '甲.jpg'), item('2', '乙.jpg'), item('3', '丙.jpg'), item('4', '丁.jpg')];
    expect(courseWith({ steps, evidence }).slice(1)).toMatchObject([
      { details: ['2份：甲.jpg、乙.jpg'], by: '李明' },
      { details: ['丙.jpg'], by: '李明' },
      { details: ['丁.jpg'], by: '张三' },
    ]);
  });

  it('says why a lead is void, and on whose order it was erased', () => {
    const voided = { ...step('v', 'LeadVoided', '2026-11-24T08:00:00.000Z'), reason: null };
    const erased = {
      ...step('x', 'SectionsErased', '2026-11-25T08:00:00.000Z'),
      ...{ documentNumber: '市纪办3号', orderedOn: '2026-11-24' },
    };
    const course = courseWith({ steps: [registered, voided, erased], voided, erased });
    expect(course[1]?.details).toEqual(['理由：未随包报送或已清除']);
    expect(course[2]?.details[0]).toBe('依据：市纪办3号（2026年11月24日）');
  });

  it('shows a contradiction where it came, as not taken into account', () => {
    const conflict = { ...step('k', 'DisposalRecorded', '2026-11-23T10:00:00.000Z', null), why: '作废之后的处置' };
    const later = step('l', 'SomethingNewer', '2026-11-24T08:00:00.000Z');
    expect(courseWith({ steps: [registered, later], conflicts: [conflict] })).toMatchObject([
      { title: '登记' },
      { title: '录入纸质审批（未采用）', by: null, isConflict: true, details: ['与此前的记录冲突：作废之后的处置。'] },
      { title: '其他记录' },
    ]);
  });
});
