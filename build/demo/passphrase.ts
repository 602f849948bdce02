import type { RandomSource } from '../../electron/vault/crypto/random.ts';

const FIRST = 'qing bai hong huang lan zi hei chang gao yuan xin lao nan bei dong xi'.split(' ');
const SECOND = 'shan yun shui he hai jiang shi lin feng yu xue hua cao mu tian cheng'.split(' ');
const WORDS = 5;

/**
 * A passphrase for a demonstration: five words in pinyin, 40 random bits. Easy to remember and to type without an input
 * method; enough for invented data in a folder of one's own.
 */
export function demoPassphrase(random: RandomSource): string {
  const words = Array.from(random(WORDS), (byte) => `${FIRST[byte >> 4] ?? ''}${SECOND[byte & 15] ?? ''}`);
  return words.join('-');
}
