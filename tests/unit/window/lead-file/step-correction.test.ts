import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../../renderer/features/lead-file/model/course.ts';
import {
  correctionAction,
  correctionFields,
  typedAsSaid,
} from '../../../../renderer/features/lead-file/model/step-correction.ts';
import { STEP_FIELDS } from '../../../../renderer/features/lead-file/procedure/fields.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { ALL_STEPS } from '../../../../shared/domain/course/steps.ts';
import { lead } from './support.ts';

const TODAY = '2026-11-26';
const hand = { at: '2026-11-24T08:00:00.000Z', actor: 'key', actorName: '王芳' };
const CLOSING = { event: 'closing', action: 'close', fields: ['closedOn', 'recoveredFen'] };

/** A lead that was closed on 20 November, with 100 元 recovered; corrected once where it is said so. */
function closed(corrections: LeadFile['course']['corrections'] = []): LeadFile {
  const said = [
    { event: 'closing', values: { kind: '直接了结', closedOn: '2026-11-20', recoveredFen: 10_000 } },
    ...corrections.map(({ event, reason }) => ({ event, values: { fields: ['closedOn'], changes: {}, reason } })),
  ];
  return lead({
    steps: [
      { event: 'closing', type: 'LeadClosed', ...hand },
      ...corrections.map(({ event }) => ({ event, type: 'StepCorrected', ...hand })),
    ],
    course: { ...lead().course, said, corrections, correctable: [CLOSING] },
  });
}

const typed = typedAsSaid(closed(), CLOSING);
const asked = (changes: Readonly<Record<string, string>>) =>
  correctionAction(closed(), CLOSING, { ...typed, reason: '核对结案报告', ...changes }, TODAY);

describe('the form of a correction', () => {
  it('has a word and a control for every field that can be corrected', () => {
    for (const { correctable } of ALL_STEPS) {
      const fields = [...(correctable?.replaced ?? []), ...(correctable?.filled ?? [])];
      expect(fields.filter((name) => STEP_FIELDS[name] === undefined)).toEqual([]);
    }
  });

  it('opens with what the step says now', () => {
    expect(correctionFields(CLOSING).map(({ label }) => label)).toEqual(['办结日期', '挽回损失（元）']);
    expect(typed).toEqual({ closedOn: '2026-11-20', recoveredFen: '100' });
  });

  it('says only what differs, and takes back what need not be said', () => {
    expect(asked({ closedOn: '11.21' })).toEqual({
      action: {
        ...{ action: 'correct-step', target: 'closing', reason: '核对结案报告' },
        changes: { closedOn: '2026-11-21' },
      },
    });
    expect(asked({ recoveredFen: '' })).toMatchObject({ action: { changes: { recoveredFen: null } } });
    expect(asked({ recoveredFen: '52000.5' })).toMatchObject({ action: { changes: { recoveredFen: 5_200_050 } } });
  });

  it('says at the field what is not in order', () => {
    expect(asked({})).toEqual({ faults: { closedOn: '与现有内容相同，请填写更正后的内容。' } });
    expect(asked({ closedOn: '', reason: ' ' })).toEqual({
      faults: { closedOn: '请填写办结日期，例如 2026-03-05。', reason: '请写明更正的理由和依据。' },
    });
    expect(asked({ recoveredFen: '约五万' })).toEqual({ faults: { recoveredFen: '请填写挽回损失（元）。' } });
  });
});

describe('the course of a lead with a correction', () => {
  it('shows the old value struck out beside the new one, with its reason', () => {
    const changes = [
      { field: 'closedOn', old: '2026-11-02', new: '2026-11-20' },
      { field: 'recoveredFen', old: null, new: 10_000 },
    ];
    const steps = courseOf(closed([{ event: 'correction', target: 'closing', reason: '核对结案报告', changes }]));
    const [closing, correction] = steps;
    expect(closing).toMatchObject({ title: '办结', changes: [] });
    expect(closing?.details.at(-1)).toBe('本步骤已更正，以上为更正后的内容，原内容见后面的更正。');
    expect(correction).toMatchObject({
      title: '更正步骤',
      changes: [
        { field: '办结日期', old: '2026年11月2日', now: '2026年11月20日' },
        { field: '挽回损失（元）', old: '（空）', now: '100' },
      ],
    });
    expect(correction?.details).toEqual(['理由：核对结案报告', '更正的步骤：办结（2026-11-24 16:00签名）']);
  });
});
