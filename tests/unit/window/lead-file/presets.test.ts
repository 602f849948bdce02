import { expect, test } from 'vitest';
import { following, presets } from '../../../../renderer/features/lead-file/procedure/presets.ts';
import { lead } from './support.ts';

const TODAY = '2026-11-26';

const ruling = (event: string, decidedBy: string) => ({
  ...{ event, term: '分办', what: '由李明承办', as: 'telephone', decidedBy, decidedOn: TODAY, signed: false },
});

/** Two rulings by telephone, each by another. */
const file = (() => {
  const { course, ...rest } = lead();
  return { ...rest, course: { ...course, rulings: [ruling('e1', '王芳'), ruling('e2', '周平')] } };
})();
const as = (name: string, role: 'leader' | 'handler') => ({ member: { name, role }, today: TODAY });

test('补签 begins with what waits first, by whoever has to sign it', () => {
  const mine = { request: 'e1', decidedBy: '王芳', as: 'signature' };
  expect(presets('sign-later', as('王芳', 'leader'), file)).toEqual(mine);
  expect(presets('sign-later', as('李明', 'handler'), file)).toEqual({ ...mine, as: 'paper' });
});

test('with another matter its own decider is named, and who came for one of several finds that one', () => {
  const seat = as('周平', 'leader');
  expect(following('sign-later', { request: 'e2' }, seat, file)).toEqual({
    ...{ request: 'e2', decidedBy: '周平', as: 'signature' },
  });
  expect(following('sign-later', { request: 'e2', decidedBy: '王芳' }, seat, file)).toMatchObject({ as: 'paper' });
  expect(following('sign-later', { signedOn: TODAY }, seat, file)).toEqual({ signedOn: TODAY });
  expect(following('approve', { request: 'e2' }, seat, file)).toEqual({ request: 'e2' });
});

test('who leads rules himself as a rule; for everybody else it is asked', () => {
  expect(presets('assign', as('王芳', 'leader'), file)).toEqual({
    ...{ as: 'signature', decidedBy: '王芳', decidedOn: TODAY },
  });
  expect(presets('assign', as('李明', 'handler'), file)).toEqual({});
});
