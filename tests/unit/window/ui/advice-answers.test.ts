import { expect, it } from 'vitest';
import { answersHeard } from '../../../../renderer/ui/advice/answers.ts';

const TALK = { code: 'TALK_ON_CHECKABLE' } as const;
const CONTACT = { code: 'CONTACT_BEFORE_EVIDENCE' } as const;
const reasons = { TALK_ON_CHECKABLE: ' 金额不大 ' };

it('holds a step back until all that speaks was on the screen, then gives the reasons that were written', () => {
  expect(answersHeard([TALK], [], {})).toBeNull();
  expect(answersHeard([TALK, CONTACT], [TALK], reasons)).toBeNull();
  expect(answersHeard([TALK, TALK, CONTACT], [TALK, CONTACT], reasons)).toEqual([
    { advice: 'TALK_ON_CHECKABLE', reason: '金额不大' },
  ]);
  expect(answersHeard([TALK], [TALK], { TALK_ON_CHECKABLE: '  ' })).toEqual([]);
});

it('does not answer what no longer speaks once the step was changed', () => {
  expect(answersHeard([], [TALK], reasons)).toEqual([]);
});
