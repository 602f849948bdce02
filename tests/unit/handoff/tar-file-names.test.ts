import { expect, test } from 'vitest';
import { isSafeEntryName, isUnsafeOnEntry, safeEntryName } from '../../../electron/vault/handoff/tar/file-names.ts';

test('an ordinary name stays as it is', () => {
  const names = [
    '报告.pdf',
    'a b.txt',
    '.a'.slice(1),
    'a.tar.gz',
    '（一）情况说明-2026.docx',
    'console.log',
    'com10',
    '𠮷野家.jpg',
  ];
  for (const name of [
    ...names,
    'nullable.txt',
    'x'.repeat(200),
    `${'长'.repeat(65)}.pdf`,
    '🙂.png',
    'CON_',
    'lpt.txt',
  ]) {
    expect(safeEntryName(name)).toBe(name);
    expect(isSafeEntryName(name)).toBe(true);
  }
});

test('what breaks the rule becomes an underscore', () => {
  const changes = [
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['a\u202egpj.exe', 'a_gpj.exe'],
    ['a\nb\tc\0d\x7fe\x85f', 'a_b_c_d_e_f'],
    ['\ufeffa\u200bb\u00adc', '_a_b_c'],
    ['a\ud800b\udc00', 'a_b_'],
    ['a\ue000b\u{10fffd}c\u0378d\uffffe', 'a_b_c_d_e'],
    [' a ', '_a_'],
    ['..a. .', '__a___'],
    ['.', '_'],
    ['..', '__'],
    ['', '_'],
    ['e\u0301.txt', 'é.txt'],
  ] as const;
  for (const [name, safe] of changes) {
    expect(isSafeEntryName(name), JSON.stringify(name)).toBe(false);
    expect(safeEntryName(name)).toBe(safe);
    expect(isSafeEntryName(safe)).toBe(true);
  }
});

test('names of Windows devices get an underscore in front, with any extension and in any case', () => {
  const devices = [
    'CON',
    'prn',
    'Aux.txt',
    'NUL.tar.gz',
    'com1',
    'COM0',
    'lpt9.x',
    'com¹',
    'LPT³.txt',
    'conin$',
    'CONOUT$.a',
  ];
  for (const name of [...devices, 'con .txt']) expect(safeEntryName(name)).toBe(`_${name}`);
});

test('long names are cut between characters to 200 bytes, and keep their extension', () => {
  expect(safeEntryName(`${'长'.repeat(100)}.docx`)).toBe(`${'长'.repeat(65)}.docx`);
  expect(safeEntryName('𠮷'.repeat(60))).toBe('𠮷'.repeat(50));
  expect(safeEntryName(`a${'长'.repeat(100)}`)).toBe(`a${'长'.repeat(66)}`);
  expect(safeEntryName(`a.${'长'.repeat(100)}`)).toBe(`a.${'长'.repeat(66)}`);
  expect(safeEntryName(`${'a'.repeat(199)}  b`)).toBe(`${'a'.repeat(199)}_`);
  expect(safeEntryName(`con${' '.repeat(300)}x.txt`)).toBe(`_con${' '.repeat(192)}.txt`);
});

test('evidence may not come in under a name with characters that cannot be seen or turn the text around', () => {
  for (const name of [
    'a\u202eb',
    'a\u2066b',
    'a\u200fb',
    'a\u200db',
    'a\nb',
    'a\x00b',
    '\ufeffa',
    'a\ud800',
    '\ue000',
    '\u0378',
    'a\u{e0041}',
  ]) {
    expect(isUnsafeOnEntry(name), JSON.stringify(name)).toBe(true);
  }
  for (const name of ['报告.pdf', 'CON', ' a ', 'a:b', 'e\u0301', '🙂', 'x'.repeat(500), '']) {
    expect(isUnsafeOnEntry(name), name).toBe(false);
  }
});
