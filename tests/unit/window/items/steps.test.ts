import { expect, test } from 'vitest';
import { ITEM_STEPS, itemHindrance } from '../../../../renderer/features/items/model/item-steps.ts';
import { approvalFaults, approvalOf, NO_APPROVAL } from '../../../../renderer/features/items/model/typed-approval.ts';
import type { ItemFile } from '../../../../shared/contract/items.ts';
import type { Role } from '../../../../shared/rules/roles.ts';

const PRESENT: ItemFile['partState'] = { content: 'present', subjects: 'present' };
const LEADER = { kind: 'team', member: { role: 'leader' } } as const;
const allowed = (status: ItemFile['status'], partState = PRESENT, role: Role = 'handler') =>
  ITEM_STEPS.filter((step) => itemHindrance(step, { status, partState }, { kind: 'team', member: { role } }) === null);

test('each state of an item has its ways out, and every other says why not', () => {
  expect(allowed('waiting')).toEqual(['become-lead', 'join', 'forward', 'return', 'redirect', 'void']);
  expect(allowed('joined')).toEqual(['detach', 'redirect', 'void']);
  expect(allowed('forwarded')).toEqual(['redirect', 'void']);
  expect(allowed('lead')).toEqual(['detach']);
  expect(allowed('lead', { ...PRESENT, content: 'none' })).toEqual([]);
  expect(allowed('sealed')).toEqual([]);
  expect(allowed('void')).toEqual([]);
  expect(allowed('waiting', { ...PRESENT, content: 'erased' })).not.toContain('become-lead');
  expect(allowed('waiting', PRESENT, 'clerk')).toEqual([]);
  for (const step of ITEM_STEPS) {
    expect(itemHindrance(step, { status: 'void', partState: PRESENT }, LEADER)).toMatch(/。$/u);
  }
});

test('an approval needs who, when, to whom and its number', () => {
  const today = '2026-11-26';
  const whole = { approvedBy: '陈刚', approvedOn: '11.25', destination: '市住建局', documentNumber: '函2号' };
  expect(approvalOf('forward', whole, '2026-11-23', today)).toEqual({
    action: 'forward',
    ...whole,
    approvedOn: '2026-11-25',
  });
  expect(Object.keys(approvalFaults(NO_APPROVAL, '2026-11-23', today))).toEqual(Object.keys(NO_APPROVAL));
  expect(approvalOf('return', { ...whole, approvedOn: '2026-11-22' }, '2026-11-23', today)).toBeNull();
});
