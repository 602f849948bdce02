import { expect, test } from 'vitest';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import type { Authority, Mandate } from '../../../shared/domain/course/authority.ts';
import { hindrancesOf } from '../../../shared/domain/course/guards.ts';
import { approve } from '../../../shared/domain/course/steps/decide.ts';
import { trackOf } from '../../../shared/domain/course/state.ts';
import { type Chain, chainText, DEFAULT_CHAINS, isLawfulChain } from '../../../shared/rules/approval-chains.ts';
import { AUTHORITY, type CourseWalk, DEPUTY, HANDLER, LEADER, newWalk, SCAN, TODAY } from '../../support/course.ts';
import { everywhere, LENT } from '../../support/course-authority.ts';
import { must, signed as signedNow, STEP } from '../../support/course-steps.ts';

type Setting = { authority: Authority };

/** A matter that waits, put forward under this chain; what is set afterwards is set in `setting`. */
function waiting(chain: Chain, by = HANDLER, more: Partial<Authority> = {}) {
  const setting: Setting = { authority: { ...AUTHORITY, chains: everywhere(chain), ...more } };
  const walk = newWalk({ authority: () => setting.authority });
  must(walk, STEP.assign());
  must(walk, STEP.study('初步核实'));
  must(walk, STEP.submit('处置', { mode: '初步核实' }), by);
  return { walk, setting, request: walk.last() };
}
const signed = (request: string, by: typeof LEADER, more = {}) => signedNow(request, { decidedBy: by.name, ...more });
const paper = (request: string, more = {}) =>
  STEP.approve(request, { as: 'paper', scan: SCAN, decidedBy: '陈刚', documentNumber: '市纪批1号', ...more });
const stage = (walk: CourseWalk) => trackOf(walk.lead.course, '01').stage;
const given = (walk: CourseWalk) =>
  walk.lead.course.requests[0]?.given.map(({ level, decidedBy, onBehalfOf }) => [level, decidedBy, onBehalfOf]);

test('a chain ends with the leader or the commission, each level once and upwards', () => {
  expect(isLawfulChain(['leader'])).toBe(true);
  expect(isLawfulChain(['deputy', 'leader', 'commission'])).toBe(true);
  expect(isLawfulChain(['commission'])).toBe(true);
  for (const wrong of [[], ['deputy'], ['leader', 'deputy'], ['leader', 'leader'], ['commission', 'leader']] as const) {
    expect({ wrong, ok: isLawfulChain(wrong) }).toEqual({ wrong, ok: false });
  }
  expect(Object.values(DEFAULT_CHAINS).every(({ chain, basis }) => isLawfulChain(chain) && basis.article !== '')).toBe(
    true,
  );
  expect(chainText(['deputy', 'leader'])).toBe('承办人 → 副组长 → 组长');
});

test('a matter moves on when the last level has agreed, each in its turn', () => {
  const { walk, request } = waiting(['deputy', 'leader', 'commission']);
  expect(walk.act(signed(request, LEADER), LEADER)).toEqual(['GUARD_APPROVER']);
  must(walk, signed(request, DEPUTY), DEPUTY);
  expect(stage(walk)).toBe('to-submit');
  expect(walk.act(signed(request, DEPUTY), DEPUTY)).toEqual(['GUARD_APPROVER']);
  must(walk, signed(request, LEADER), LEADER);
  expect(walk.lead.course.requests[0]?.decision).toBeNull();
  expect(walk.act(signed(request, LEADER), LEADER)).toContain('GUARD_COMMISSION_PAPER');
  expect(walk.act(paper(request, { documentNumber: undefined }))).toEqual(['GUARD_COMMISSION_PAPER']);
  must(walk, paper(request));
  expect(stage(walk)).toBe('verification-to-plan');
  expect(given(walk)).toEqual([
    ['deputy', '周强', null],
    ['leader', '王芳', null],
    ['commission', '陈刚', null],
  ]);
});

test.each(['退回修改', '不同意'])('%s on a lower level ends it', (decision) => {
  const { walk, request } = waiting(['deputy', 'leader']);
  must(walk, signed(request, DEPUTY, { decision }), DEPUTY);
  expect(walk.lead.course.requests[0]?.decision).toMatchObject({ decision, level: 'deputy' });
  expect(walk.act(signed(request, LEADER), LEADER)).toContain('GUARD_REQUEST_OPEN');
  expect(trackOf(walk.lead.course, '01').pending).toBeNull();
});

test('what waits keeps the chain that it was put forward with', () => {
  const { walk, setting, request } = waiting(['deputy', 'leader']);
  setting.authority = { ...setting.authority, chains: everywhere(['leader']) };
  must(walk, signed(request, DEPUTY), DEPUTY);
  expect(stage(walk)).toBe('to-submit');
  must(walk, signed(request, LEADER), LEADER);
  expect(walk.lead.course.requests[0]?.chain).toEqual(['deputy', 'leader']);
});

test('nobody decides what he put forward: the next level does, or the paper', () => {
  const upper = waiting(['leader', 'commission'], LEADER);
  const own = hindrancesOf(approve as never, {
    ...{
      lead: upper.walk.lead,
      course: upper.walk.lead.course,
      persons: ['01'],
      who: LEADER,
      today: TODAY,
      book: SHIPPED_RULES,
    },
    ...{ authority: upper.setting.authority, given: signed(upper.request, LEADER) },
  });
  expect(own[0]).toEqual({ code: 'GUARD_OWN_MATTER', params: { next: '已转上一级（派出机关）' } });
  must(upper.walk, paper(upper.request));
  expect(given(upper.walk)).toEqual([['commission', '陈刚', null]]);

  const lower = waiting(['deputy', 'leader'], DEPUTY);
  must(lower.walk, signed(lower.request, LEADER), LEADER);
  expect(stage(lower.walk)).toBe('verification-to-plan');

  const only = waiting(['leader'], LEADER);
  // Neither by telephone, nor on paper, nor by one whom he lent what he may not do himself.
  for (const as of ['telephone', 'paper', 'signature']) {
    expect(only.walk.act(signed(only.request, LEADER, { as, scan: SCAN }), LEADER)).toContain('GUARD_OWN_MATTER');
  }
  only.setting.authority = { ...only.setting.authority, mandates: [LENT] };
  expect(only.walk.act(signed(only.request, DEPUTY), DEPUTY)).toEqual(['GUARD_APPROVER']);
  must(only.walk, paper(only.request));
  expect(given(only.walk)).toEqual([['leader', '陈刚', null]]);
});

test('where the level has nobody in this vault the next may sign', () => {
  const { walk, request } = waiting(['deputy', 'leader'], HANDLER, { officers: [LEADER, HANDLER] });
  must(walk, signed(request, LEADER), LEADER);
  expect(given(walk)).toEqual([['leader', '王芳', null]]);
});

test.each(['telephone', 'paper'])('by %s nobody without an account stands in for one who has it', (as) => {
  const outside = (request: string) => paper(request, { as });
  const first = waiting(['deputy', 'leader']);
  expect(first.walk.act(outside(first.request))).toEqual(['GUARD_OFF_ROSTER']);
  must(first.walk, signed(first.request, DEPUTY, { as, scan: SCAN }));
  expect(first.walk.act(outside(first.request))).toEqual(['GUARD_OFF_ROSTER']);
  // A suspended leader is none, nor is one who declared a recusal; a deputy to whom he lent it still decides for him.
  const nobody = waiting(['leader'], HANDLER, { officers: [HANDLER, DEPUTY] });
  must(nobody.walk, outside(nobody.request));
  expect(given(nobody.walk)).toEqual([['leader', '陈刚', null]]);
  const lent = waiting(['leader'], HANDLER, { officers: [HANDLER, DEPUTY], mandates: [LENT] });
  expect(lent.walk.act(outside(lent.request))).toEqual(['GUARD_OFF_ROSTER']);
  const ended = { ...LENT, endedOn: '2026-03-02' };
  const over = waiting(['leader'], HANDLER, { officers: [HANDLER, DEPUTY], mandates: [ended] });
  must(over.walk, outside(over.request));
  const recused = waiting(['leader']);
  const ground = '担任过本案的证人';
  const declared = { action: 'declare-recusal', ground, declaredOn: '2026-03-06' };
  must(recused.walk, { ...declared, person: LEADER.name, declaredBy: LEADER.name });
  must(recused.walk, outside(recused.request));
  expect(given(recused.walk)).toEqual([['leader', '陈刚', null]]);
});

const CASES: readonly (readonly [string, Partial<Mandate>, readonly string[]])[] = [
  ['in its time', {}, []],
  ['before it begins', { from: '2026-03-21', until: '2026-03-31' }, ['GUARD_APPROVER']],
  ['after its last day', { until: '2026-03-19' }, ['GUARD_APPROVER']],
  ['for another matter', { matters: ['初步核实方案'] }, ['GUARD_APPROVER']],
  ['from the day on which it was ended', { endedOn: TODAY }, ['GUARD_APPROVER']],
  ['to another', { to: '李明' }, ['GUARD_APPROVER']],
];

test.each(CASES)('the deputy decides on the authority lent to him: %s', (_, change, found) => {
  const { walk, request } = waiting(['leader'], HANDLER, { mandates: [{ ...LENT, ...change }] });
  expect(walk.act(signed(request, DEPUTY), DEPUTY)).toEqual(found);
  if (found.length > 0) return;
  expect(given(walk)).toEqual([['leader', '周强', '王芳']]);
  expect(walk.events.at(-1)?.sections['head']).toMatchObject({ onBehalfOf: '王芳', delegation: LENT.event });
});

test('decided by telephone on two levels, it waits for both signatures, each by its own hand', () => {
  const { walk, request } = waiting(['deputy', 'leader']);
  must(walk, signed(request, DEPUTY, { as: 'telephone' }));
  must(walk, signed(request, LEADER, { as: 'telephone' }));
  const later = (by: typeof LEADER) => ({
    ...{ action: 'sign-later', request, as: 'signature', decidedBy: by.name, signedOn: TODAY },
  });
  expect(walk.act(later(LEADER), DEPUTY)).toEqual(['GUARD_SAME_HAND']);
  must(walk, later(LEADER), LEADER);
  expect(walk.act(later(LEADER), LEADER)).toContain('GUARD_SAME_HAND');
  must(walk, later(DEPUTY), DEPUTY);
  expect(walk.lead.course.requests[0]?.given.every((one) => one.signed)).toBe(true);
});
