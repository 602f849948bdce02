import { expect, test } from 'vitest';
import { strengthOf } from '../../../../renderer/ui/passphrase-strength.ts';

test('length decides, counted in characters as people see them', () => {
  expect(strengthOf('').level).toBe('empty');
  expect(strengthOf('春江水暖鸭先')).toEqual({ level: 'short', text: '还差2个字符。' });
  expect(strengthOf('春江水暖鸭先知了')).toEqual({ level: 'fair', text: '可以使用；再加7个字符更稳妥。' });
  expect(strengthOf('竹外桃花三两枝，春江水暖鸭先知').level).toBe('good');
  expect(strengthOf('𠮷'.repeat(3)).text).toBe('还差5个字符。');
});

test('one character over and over is told as what it is', () => {
  expect(strengthOf('a'.repeat(20)).level).toBe('short');
});

test('no kind of character is asked for', () => {
  expect(strengthOf('correct horse battery').level).toBe('good');
  expect(strengthOf('').text).not.toMatch(/大写|数字|符号/u);
});
