import { expect, test } from 'vitest';
import { type MoveKey, lineAfter } from '../../../../renderer/features/ledger/grid/moves.ts';

const key = (name: string, held: Partial<MoveKey> = {}): MoveKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 5, 24],
  ['PageUp', 30, 11],
  ['PageUp', 3, 0],
  ['PageDown', 95, 99],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s goes from line %i to %i', (name, from, to) => {
  expect(lineAfter(key(name), from, 100, 20)).toBe(to);
});

test('Ctrl+Home and Ctrl+End go to the ends as well', () => {
  expect(lineAfter(key('Home', { ctrlKey: true }), 50, 100, 20)).toBe(0);
  expect(lineAfter(key('End', { ctrlKey: true }), 50, 100, 20)).toBe(99);
});

test.each([key('Enter'), key('a'), key('ArrowLeft', { altKey: true }), key('ArrowDown', { ctrlKey: true })])(
  '$key goes nowhere',
  (pressed) => {
    expect(lineAfter(pressed, 50, 100, 20)).toBeNull();
  },
);

test('an empty list has no line to go to, and a tiny window still moves on', () => {
  expect(lineAfter(key('ArrowDown'), 0, 0, 20)).toBeNull();
  expect(lineAfter(key('PageDown'), 3, 100, 0)).toBe(4);
});
