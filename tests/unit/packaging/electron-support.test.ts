import { expect, test } from 'vitest';
import { isSupported, supportEnds } from '../../../build/app/electron-support.ts';

test('a major is supported until the third one after it is there, which is expected eight weeks after the last', () => {
  expect(supportEnds(43)).toBe('2026-12-16');
  expect(supportEnds(44)).toBe('2027-02-10');
  expect(supportEnds(45)).toBe('2027-04-07');
});

test('the pin fails on the day on which its support ends, and not before', () => {
  expect(isSupported('45.5.0', '2027-04-06')).toBe(true);
  expect(isSupported('45.5.0', '2027-04-07')).toBe(false);
  expect(isSupported('43.9.1', '2026-12-16')).toBe(false);
});

test('a major that the table does not have says so', () => {
  expect(() => isSupported('42.0.0', '2026-11-26')).toThrow('Electron 42');
  expect(() => isSupported('46.0.0', '2026-11-26')).toThrow('Electron 46');
});
