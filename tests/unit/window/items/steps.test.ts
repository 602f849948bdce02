import { expect, test } from 'vitest';
import { ITEM_BUTTONS, ITEM_STEPS, itemHindrance } from '../../../../renderer/features/items/model/item-steps.ts';
import { approvalFaults, approvalOf, NO_APPROVAL } from '../../../../renderer/features/items/model/typed-approval.ts';
import type { ItemFile } from '../../../../shared/contract/items.ts';
import { sentence } from '../../../../shared/errors/app-error.ts';
import type { Role } from '../../../../shared/rules/roles.ts';
import { step } from '../lead-file/support.ts';
import { item, RECEIVED } from './support.ts';

const as = (role: Role) => ({ kind: 'team', member: { role } }) as const;
const allowed = (changes: Partial<ItemFile> = {}, role: Role = 'handler') =>
  ITEM_STEPS.filter((one) => itemHindrance(one, item(changes), as(role)) === null);

const ERASED = step('x1', 'SectionsErased', '2026-11-24T08:00:00.000Z');
const SHELL: Partial<ItemFile> = {
  partState: { content: 'erased', subjects: 'erased' },
  reporter: 'erased',
  steps: [RECEIVED, ERASED],
};
const STATUSES: readonly ItemFile['status'][] = [
  ...(['waiting', 'lead', 'joined', 'forwarded', 'returned', 'sealed', 'void'] as const),
];

test('each state of an item has its ways', () => {
  expect(allowed()).toEqual([
    ...['become-lead', 'join', 'forward', 'return', 'correct', 'reporter', 'redirect', 'erase', 'void'],
  ]);
  expect(allowed({ status: 'joined' })).toEqual(['correct', 'reporter', 'detach', 'redirect', 'erase', 'void']);
  expect(allowed({ status: 'forwarded' })).toEqual(['correct', 'reporter', 'redirect', 'erase', 'void']);
  expect(allowed({ status: 'lead' })).toEqual(['reporter', 'detach']);
  expect(allowed({ status: 'lead', partState: { content: 'none' }, reporter: 'none' })).toEqual([]);
  expect(allowed({ status: 'sealed', ...SHELL })).toEqual([]);
  expect(allowed({ status: 'void' })).toEqual(['reporter', 'erase']);
  expect(allowed({}, 'clerk')).toEqual([]);
});

test('whatever may not be done says why in a sentence, and every step has a button', () => {
  expect(Object.keys(ITEM_BUTTONS)).toEqual([...ITEM_STEPS]);
  for (const status of STATUSES) {
    for (const one of ITEM_STEPS) expect(itemHindrance(one, item({ status }), as('leader')) ?? '。').toMatch(/。$/u);
  }
  const because = (one: (typeof ITEM_STEPS)[number], changes: Partial<ItemFile>) =>
    itemHindrance(one, item(changes), as('leader'));
  expect(because('correct', { status: 'lead' })).toBe('已转为线索，请在线索卷宗中办理。');
  expect(because('erase', { status: 'lead' })).toBe('已转为线索，请在线索卷宗中按指令清除。');
  expect(because('reporter', { status: 'lead', reporter: 'none' })).toBe('登记在线索中，请在线索卷宗中查看。');
  expect(because('reporter', { reporter: 'none' })).toBe('该来件没有登记检举控告人身份。');
  expect(because('reporter', SHELL)).toBe('检举控告人信息已按指令清除。');
});

test('of what was erased only the way out is left, and no second order, unless text came after the first', () => {
  expect(allowed(SHELL)).toEqual(['join', 'forward', 'return', 'redirect', 'void']);
  for (const one of ['become-lead', 'correct', 'erase'] as const) {
    expect(itemHindrance(one, item(SHELL), as('leader'))).toBe(sentence('ITEM_ERASED'));
  }
  const after = (type: string) => ({ ...SHELL, steps: [RECEIVED, ERASED, step('a', type, '')] });
  expect(allowed(after('ItemForwarded'))).not.toContain('erase');
  expect(allowed(after('ItemVoided'))).toContain('erase');
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
