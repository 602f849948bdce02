import { describe, expect, it } from 'vitest';
import { fieldsOf, stepAction } from '../../../../renderer/features/lead-file/procedure/typed-step.ts';
import { STEP_FIELDS } from '../../../../renderer/features/lead-file/procedure/fields.ts';
import { TAKEN_STEPS } from '../../../../shared/domain/course/steps.ts';

const TODAY = '2026-11-26';
const names = (action: string, typed = {}) => fieldsOf(action, typed).map(({ name }) => name);

describe('form of a step of the course', () => {
  it('knows a word and a control for every field of every step', () => {
    // A correction has a form of its own, with the fields of the step that it corrects.
    for (const { action, head, content, filledIn = [] } of TAKEN_STEPS) {
      if (action === 'correct-step') continue;
      const own = [...Object.keys(head), ...Object.keys(content)];
      expect(own.filter((name) => STEP_FIELDS[name] === undefined && !filledIn.includes(name))).toEqual([]);
    }
  });

  it('asks only for what belongs to the matter that is put forward', () => {
    expect(names('submit')).toEqual(['persons', 'matter', 'reason']);
    expect(names('submit', { matter: '处置' })).toEqual(['persons', 'matter', 'mode', 'reason']);
    expect(names('submit', { matter: '处置', mode: '暂存待查' })).toContain('reviewOn');
    expect(names('submit', { matter: '初步核实方案' })).toContain('group');
    expect(names('approve', { as: 'signature' })).not.toContain('scan');
    expect(names('approve', { as: 'paper' })).toContain('scan');
    expect(names('study', { kind: 'urgent' })).not.toContain('meeting');
    expect(names('split')).toEqual(['persons', 'reason']);
    expect(names('record-node', { node: '立案' })).not.toContain('until');
    expect(names('record-node', { node: '延长审理期限' })).toContain('until');
  });

  it('takes names apart, reads a day in any usual form, and money in 元', () => {
    expect(
      stepAction('assign', { handlers: '李明、周平，李明', decidedBy: ' 王芳 ', decidedOn: '11.20' }, TODAY),
    ).toEqual({
      action: { action: 'assign', handlers: ['李明', '周平'], decidedBy: '王芳', decidedOn: '2026-11-20' },
    });
    const closing = {
      persons: ['01'],
      kind: '适当处理了结',
      closedOn: '2026-11-20',
      measures: ['诫勉'],
      summary: '见报告',
    };
    expect(stepAction('close', { ...closing, recoveredFen: '52000.5' }, TODAY)).toMatchObject({
      action: { recoveredFen: 5_200_050, measures: ['诫勉'] },
    });
  });

  it('reads a time of day in any usual form, and says how one is written', () => {
    const typed = { occurredOn: '11.20', accidentFacts: '突发疾病' };
    for (const [text, time] of [
      ['9:05', '09:05'],
      ['16：40', '16:40'],
      ['1640', '16:40'],
    ]) {
      expect(stepAction('record-accident', { ...typed, occurredAt: text }, TODAY)).toMatchObject({
        action: { occurredOn: '2026-11-20', occurredAt: time },
      });
    }
    expect(stepAction('record-accident', { ...typed, occurredAt: '25:00' }, TODAY)).toEqual({
      faults: { occurredAt: '请填写发生时间，例如 14:30。' },
    });
  });

  it('leaves attendees without a name out, and says at each field what is missing', () => {
    const attendees = [
      { name: '王芳', guest: false, opinion: '同意', reason: '' },
      { name: ' ', guest: false, opinion: '同意', reason: '' },
    ];
    const study = { persons: ['01'], kind: 'urgent', heldOn: '2026-11-20', mode: '初步核实', chairedBy: '王芳' };
    expect(stepAction('study', { ...study, minutesBy: '李明', decision: '初核', attendees }, TODAY)).toMatchObject({
      action: { attendees: [{ name: '王芳', guest: false, opinion: '同意' }] },
    });
    expect(stepAction('assign', { handlers: '李明' }, TODAY)).toEqual({
      faults: { decidedBy: '请填写决定人。', decidedOn: '请填写决定日期，例如 2026-03-05。' },
    });
  });
});
