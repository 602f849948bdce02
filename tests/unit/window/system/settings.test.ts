import { expect, test } from 'vitest';
import { plain } from '../../../../renderer/base/refusal.ts';
import { changeFaults, NOTHING_TYPED, refusedAt } from '../../../../renderer/features/system/settings/change.ts';
import { minutesOf, textSizes } from '../../../../renderer/features/system/settings/text-sizes.ts';

const NEXT = '竹外桃花三两枝一二三';

test('sizes of text are offered in order, the one in use among them', () => {
  expect(textSizes(100)).toEqual([100, 110, 125, 150, 175, 200]);
  expect(textSizes(130)).toEqual([100, 110, 125, 130, 150, 175, 200]);
});

test('only whole minutes from 1 to 60 are kept', () => {
  expect(['1', ' 15 ', '６０'].map(minutesOf)).toEqual([1, 15, 60]);
  expect(['0', '61', '', '5.5', '-3', '100', '五'].map(minutesOf)).toEqual(Array(7).fill(undefined));
});

test('a change of passphrase is looked at before the vault is asked', () => {
  expect(Object.keys(changeFaults(NOTHING_TYPED))).toEqual(['current', 'next']);
  expect(changeFaults({ current: NEXT, next: NEXT, again: NEXT })).toEqual({
    next: '新口令与现在的口令相同，请换一个。',
  });
  expect(changeFaults({ current: 'x', next: NEXT, again: `${NEXT}。` })).toEqual({
    again: '两次输入的口令不一致，请重新输入。',
  });
  expect(changeFaults({ current: 'x', next: NEXT, again: NEXT })).toEqual({});
});

test('a refusal of the vault stands at the field that it is about', () => {
  expect(Object.keys(refusedAt(plain('WRONG_PASSPHRASE')))).toEqual(['current']);
  expect(Object.keys(refusedAt(plain('PASSPHRASE_TOO_COMMON')))).toEqual(['next']);
  expect(refusedAt(plain('DISK_FULL'))).toEqual({});
  expect(refusedAt(null)).toEqual({});
});
