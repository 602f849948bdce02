import { expect, test } from 'vitest';
import { utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { COMMON_PASSPHRASES } from '../../../electron/vault/keys/common-passphrases.ts';
import { assertGoodPassphrase, passphraseFromFile } from '../../../electron/vault/keys/passphrase.ts';
import { errorCode } from '../../fixtures/error-code.ts';

const judged = (passphrase: string, login?: string) => errorCode(() => assertGoodPassphrase(passphrase, login));

test.each(['1234567', '密匣密匣密匣甲', '', '😀😀😁😂🤣😃😄'])('%j has fewer than eight characters', async (text) => {
  expect(await judged(text)).toBe('PASSPHRASE_TOO_SHORT');
});

test('up to 1024 bytes of UTF-8 are taken, and no rule asks for digits or signs', async () => {
  const long = '床前明月光疑是地上霜'.repeat(200);
  expect(await judged(long.slice(0, 341))).toBe('no error');
  expect(await judged(long.slice(0, 342))).toBe('PASSPHRASE_TOO_LONG');
  expect(await judged('lakes hold the moon')).toBe('no error');
  expect(await judged('山高月小水落石出')).toBe('no error');
});

test.each([
  ...['password123', 'PassWord123', 'ｐａｓｓｗｏｒｄ１２３', 'woaini1314', '5201314a', 'qq123456', '中华人民共和国'],
  ...['aaaaaaaa', '12341234', '密匣密匣密匣密匣', 'abcabcabca'],
  ...['12345678', '87654321', 'abcdefghij', 'zyxwvuts', '一丁丂七丄丅丆万'],
  ...['qwertyui', 'poiuytre', '1qaz2wsx3edc', 'qazwsxedc', '!@#$%^&*', '1q2w3e4r'],
])('%s is among the first that anybody would try', async (text) => {
  expect(await judged(text)).toBe(Array.from(text).length < 8 ? 'PASSPHRASE_TOO_SHORT' : 'PASSPHRASE_TOO_COMMON');
});

test("one's own name is no passphrase", async () => {
  expect(await judged('Ouyang Xiu', 'ouyang xiu')).toBe('PASSPHRASE_TOO_COMMON');
  expect(await judged('Ouyang Xiu', 'su shi')).toBe('no error');
});

test('every entry of the list is long enough and in the form it is compared in', () => {
  const wrong = [...COMMON_PASSPHRASES].filter(
    (text) => Array.from(text).length < 8 || text.normalize('NFKC').toLowerCase() !== text,
  );
  expect(wrong).toEqual([]);
  expect(COMMON_PASSPHRASES.size).toBeGreaterThan(200);
});

test('a passphrase file gives its first line, blanks and all', async () => {
  const first = (text: string) => passphraseFromFile(utf8(text));
  expect(first(' 松下 问童子 \n第二行')).toBe(' 松下 问童子 ');
  expect(first('\uFEFFabc\r\n')).toBe('abc');
  expect(first('abc')).toBe('abc');
  expect(first('\uFEFF\uFEFFabc')).toBe('\uFEFFabc');
  expect(first('')).toBe('');
  expect(await errorCode(() => passphraseFromFile(Uint8Array.of(0xc3, 0xdc, 0xcf, 0xbb)))).toBe('INPUT_INVALID');
});
