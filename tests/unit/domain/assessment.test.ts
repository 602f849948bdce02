import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf, type ScoreInputs } from '../../../shared/domain/assessment/score.ts';
import { assessedIn, countAssessed } from '../../../shared/domain/assessment/statistics.ts';
import {
  ELEMENT_STATES,
  ELEMENTS,
  type ElementState,
  SCORE_RULE,
  SCORE_RULES,
} from '../../../shared/rules/assessment.ts';
import { CHANNELS, LEAD_SOURCES, SIGNATURES } from '../../../shared/rules/code-lists.ts';
import { assessing, elementsAs, LOOKED_UP } from '../../support/assessment.ts';
import { DEPUTY, HANDLER, newWalk } from '../../support/course.ts';
import { agreed, disposedOf, must, STEP } from '../../support/course-steps.ts';

const INPUTS: ScoreInputs = { source: '信访举报', channel: '来信', signature: '匿名', sameUnit: 0 };
const score = (state: ElementState, others = {}, inputs: Partial<ScoreInputs> = {}) => {
  const found = scoreOf(SCORE_RULE, elementsAs(state, others), { ...INPUTS, ...inputs });
  if (found === null) throw new Error('no rule');
  return found;
};

describe('score of checkability', () => {
  it.each([
    // All seven known: 80; a letter 4; anonymous 0; nothing else on the unit 0.
    ['清楚', {}, {}, 84, '可查性高'],
    // Half of each: 5+4+8+9+4+3+7 = 40; 4.
    ['部分清楚', {}, {}, 44, '可查性一般'],
    ['不清楚', {}, {}, 4, '可查性低'],
    // The key elements alone: 16+18+14 = 48; a visit 8; a name 7; three other leads 5.
    [
      '不清楚',
      { 何人: '清楚', 何事: '清楚', 何物: '清楚' },
      { channel: '来访', signature: '实名', sameUnit: 3 },
      68,
      '可查性一般',
    ],
    ['清楚', {}, { channel: '来访', signature: '实名', sameUnit: 9 }, 100, '可查性高'],
    // What an organ hands over counts as the best form, however it came.
    ['不清楚', {}, { source: '审计移送', channel: '网络' }, 8, '可查性低'],
    ['不清楚', {}, { sameUnit: 1 }, 7, '可查性低'],
  ] as const)('%s with %j and %j is %i: %s', (state, others, inputs, points, band) => {
    expect(score(state, others, inputs)).toMatchObject({ points, band, most: 100 });
  });

  it('says of the key elements whether each is known, and marks them in its lines', () => {
    expect(score('清楚').hasKeyElements).toBe(true);
    expect(score('清楚', { 何物: '部分清楚' }).hasKeyElements).toBe(false);
    expect(score('清楚', { 何故: '不清楚' }).hasKeyElements).toBe(true);
    expect(
      score('清楚')
        .lines.filter(({ why }) => why.includes('关键要素'))
        .map(({ what }) => what),
    ).toEqual([...(SCORE_RULES[SCORE_RULE]?.key ?? [])]);
  });

  it('ranks forms: a visit before a call before a letter before the net', () => {
    const by = (['来访', '来电', '来信', '网络'] as const).map((channel) => score('不清楚', {}, { channel }).points);
    expect(by).toEqual(by.toSorted((a, b) => b - a));
    expect(new Set(by).size).toBe(by.length);
  });

  it('is the sum of the lines that it shows, within their bounds, and never less for knowing more', () => {
    const states = fc.tuple(...ELEMENTS.map(() => fc.constantFrom(...ELEMENT_STATES)));
    const inputs = fc.record({
      source: fc.constantFrom(...LEAD_SOURCES),
      channel: fc.constantFrom(...CHANNELS),
      signature: fc.constantFrom(...SIGNATURES),
      sameUnit: fc.nat(20),
    });
    fc.assert(
      fc.property(states, inputs, fc.nat(ELEMENTS.length - 1), (all, from, place) => {
        const elements = ELEMENTS.map((element, index) => ({ element, state: all[index] ?? '不清楚' }));
        const found = scoreOf(SCORE_RULE, elements, from);
        expect(found?.points).toBe(found?.lines.reduce((sum, { points }) => sum + points, 0));
        expect(found?.lines.every(({ points, most }) => points >= 0 && points <= most)).toBe(true);
        const better = elements.map((one, index) => (index === place ? { ...one, state: '清楚' as const } : one));
        expect(scoreOf(SCORE_RULE, better, from)?.points).toBeGreaterThanOrEqual(found?.points ?? 0);
        expect(scoreOf(SCORE_RULE, elements, { ...from, sameUnit: 20 })?.points).toBeGreaterThanOrEqual(
          found?.points ?? 0,
        );
      }),
    );
  });

  it('is none by a rule that is not known, and has no hole between its bands', () => {
    expect(scoreOf('2999-1', elementsAs('清楚'), INPUTS)).toBeNull();
    for (const { bands } of Object.values(SCORE_RULES)) expect(bands.at(-1)?.from).toBe(0);
  });
});

describe('sheet of an assessment', () => {
  const sheet = { ...assessing('清楚'), ...LOOKED_UP };

  it('is read by a second one, who says why he differs; never by the first', () => {
    const walk = newWalk();
    const reading = { action: 'review-assessment', reading: '有不同意见', readOn: '2026-03-05' };
    expect(walk.act(reading, DEPUTY)).toContain('GUARD_NO_ASSESSMENT');
    must(walk, sheet);
    const first = walk.last();
    expect(walk.act({ ...reading, reason: '偏高' }, HANDLER)).toEqual(['GUARD_SECOND_READER']);
    expect(walk.act(reading, DEPUTY)).toEqual(['GUARD_READING_REASON']);
    must(walk, { ...reading, reason: '何物并不清楚' }, DEPUTY);
    expect(walk.lead.course.assessments).toMatchObject([
      { event: first, readings: [{ reading: '有不同意见', actor: DEPUTY.key }] },
    ]);
  });

  it('decides nothing: the lead stands where it stood, whatever the score', () => {
    const walk = newWalk();
    must(walk, STEP.assign());
    const before = walk.lead.course.tracks;
    must(walk, { ...assessing('不清楚'), ...LOOKED_UP });
    expect(walk.lead.course.tracks).toEqual(before);
    // A low score stops no mode.
    must(walk, STEP.study('初步核实'));
    agreed(walk, '处置', { mode: '初步核实' });
    expect(walk.lead.course.tracks['01']?.stage).toBe('verification-to-plan');
  });

  it('is compared with the outcome afterwards, subject by subject', () => {
    const walk = newWalk({ subjects: 2 });
    expect(assessedIn(walk.lead)).toEqual([]);
    must(walk, sheet);
    expect(countAssessed(assessedIn(walk.lead))).toEqual([
      {
        ...{ source: '上级交办', band: '可查性高', mode: '未定', outcome: '待分办', verdict: '未剖析' },
        ...{ days: null, subjects: 2 },
      },
    ]);
    disposedOf(walk, '予以了结');
    must(walk, STEP.close('直接了结', { persons: ['01'] }));
    const after = { persons: ['01'], analysedOn: '2026-03-19', verdict: '评估偏高', causes: '知情人不配合' };
    expect(walk.act({ action: 'post-review', ...after, persons: ['02'] })).toEqual(['GUARD_STAGE']);
    must(walk, { action: 'post-review', ...after });
    expect(countAssessed(assessedIn(walk.lead))).toMatchObject([
      { outcome: '直接了结', verdict: '评估偏高', days: 16, subjects: 1 },
      { outcome: '待办结登记', verdict: '未剖析', days: null, subjects: 1 },
    ]);
  });
});
