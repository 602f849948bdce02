import { openAesGcm, sealAesGcm } from './aes-gcm.ts';
import { deriveSlotKey } from './argon.ts';
import { equalBytes, fromHex, toHex, utf8 } from './bytes.ts';
import { canonicalText } from './canonical.ts';
import { bestCipher, pureCipher, type ChunkCipher } from './chunk-cipher.ts';
import { signingKeyFromSeed, verifyEd25519 } from './ed25519.ts';
import { isCryptoError } from './errors.ts';
import { createSha256, hmacSha256, hmacSha512, pbkdf2Sha512, sha256, sha512 } from './hash.ts';
import { hkdfSha256 } from './hkdf.ts';
import { blake2b512 } from './minisign.ts';

/** One primitive, and whether it still gives the answer that its specification prints. */
export type KnownAnswer = { readonly name: string; readonly holds: () => boolean };

const hex = (text: string): Uint8Array => fromHex(text.replaceAll(' ', ''));
const ABC = utf8('abc');

/** FIPS 180-4 examples, RFC 4231 case 2, RFC 5869 cases 1 and 3, RFC 7693 appendix A. */
const HASHES: readonly KnownAnswer[] = [
  {
    name: 'sha256',
    holds: () => {
      const pieces = createSha256();
      for (const byte of ABC) pieces.update(Uint8Array.of(byte));
      const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
      return toHex(sha256(ABC)) === expected && toHex(pieces.digest()) === expected;
    },
  },
  {
    name: 'sha512',
    holds: () =>
      toHex(sha512(ABC)) ===
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
        '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  },
  {
    name: 'hmac-sha256',
    holds: () =>
      toHex(hmacSha256(utf8('Jefe'), utf8('what do ya want for nothing?'))) ===
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    name: 'hmac-sha512',
    holds: () =>
      toHex(hmacSha512(utf8('Jefe'), utf8('what do ya want '), utf8('for nothing?'))) ===
      '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554' +
        '9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
  },
  {
    name: 'hkdf-sha256',
    holds: () => {
      const secret = new Uint8Array(22).fill(0x0b);
      const salted = hkdfSha256(secret, hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42);
      const bare = hkdfSha256(secret, new Uint8Array(0), new Uint8Array(0), 42);
      return (
        toHex(salted) === '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865' &&
        toHex(bare) === '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'
      );
    },
  },
  {
    name: 'pbkdf2-hmac-sha512',
    holds: () =>
      toHex(pbkdf2Sha512(utf8('password'), utf8('salt'), 2, 64)) ===
      'e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53c' +
        'f76cab2868a39b9f7840edce4fef5a82be67335c77a6068e04112754f27ccf4e',
  },
  {
    name: 'blake2b-512',
    holds: () =>
      toHex(blake2b512(ABC)) ===
      'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
        '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
  },
];

/** The cheapest answer that passes every part of Argon2id: three passes over the smallest memory we ever choose. */
function argon2idHolds(): boolean {
  const cost = { name: 'argon2id', version: 19, memoryKiB: 64, passes: 3, lanes: 1 } as const;
  const key = deriveSlotKey(utf8('password'), { ...cost, salt: 'ABEiM0RVZneImaq7zN3u/w==' });
  return toHex(key) === '532581360bd6c5aa1f480cf3c4a1a186db0dbb272f6f4191a7cd3a4a41666f0b';
}

/** The last AES-256 case with 96-bit nonce of the GCM specification (McGrew and Viega, test case 16). */
function aesGcmHolds(): boolean {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
  const nonce = hex('cafebabefacedbaddecaf888');
  const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const plain = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  );
  const sealed = sealAesGcm(key, nonce, plain, aad);
  const expected =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
    '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b';
  if (toHex(sealed) !== expected || !equalBytes(openAesGcm(key, nonce, sealed, aad), plain)) return false;
  try {
    openAesGcm(key, nonce, sealed, aad.subarray(1));
    return false;
  } catch (error) {
    return isCryptoError(error, 'authentication');
  }
}

/** RFC 8032 section 7.1, test 3; and that a changed message, an S beyond the order and a key of order 1 are refused. */
function ed25519Holds(): boolean {
  const key = signingKeyFromSeed(hex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'));
  const message = hex('af82');
  const signature = key.sign(message);
  const expected =
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
    '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a';
  const identityPoint = Uint8Array.of(1, ...new Uint8Array(31));
  const forged = Uint8Array.of(...identityPoint, ...new Uint8Array(32));
  return (
    toHex(key.publicKey) === 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025' &&
    toHex(signature) === expected &&
    verifyEd25519(key.publicKey, message, signature) &&
    !verifyEd25519(key.publicKey, hex('af83'), signature) &&
    !verifyEd25519(key.publicKey, message, Uint8Array.of(...signature.subarray(0, 63), 0xff)) &&
    !verifyEd25519(identityPoint, message, forged)
  );
}

/**
 * Whether a stream cipher gives what RFC 8439 demands, on the text of its section 2.8.2 and on a full chunk (long
 * texts take other, vectorised code), and leaves nothing when the tag is wrong.
 */
export function chunkCipherHolds(cipher: ChunkCipher): boolean {
  const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
  const nonce = hex('070000004041424344454647');
  const text = utf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const short = new Uint8Array(text.length + 16);
  cipher.seal(key, nonce, text, short);
  const chunk = new Uint8Array(65_536);
  const long = new Uint8Array(chunk.length + 16);
  cipher.seal(key, nonce, chunk, long);
  const opened = new Uint8Array(chunk.length).fill(1);
  const whole = cipher.open(key, nonce, long, opened) && equalBytes(opened, chunk);
  short[0] = (short[0] ?? 0) ^ 1;
  const refused = !cipher.open(key, nonce, short, new Uint8Array(text.length));
  short[0] ^= 1;
  return (
    whole &&
    refused &&
    toHex(sha256(short)) === '66b8e6a863db514a335dcc17c7bf86bfaf0266d6e338645c77d2cf7f1eebe1eb' &&
    toHex(sha256(long)) === '2d70a11cd27383b6337ccc6e415bb90c346b3ac9a6daf63e8d818b6f9653dce5'
  );
}

/** Every primitive that this product rests on. */
export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  ...HASHES,
  { name: 'argon2id', holds: argon2idHolds },
  { name: 'aes-256-gcm', holds: aesGcmHolds },
  { name: 'ed25519', holds: ed25519Holds },
  { name: `chacha20-poly1305 (${bestCipher.name})`, holds: () => chunkCipherHolds(bestCipher) },
  { name: 'chacha20-poly1305 (fallback)', holds: () => chunkCipherHolds(pureCipher) },
  {
    name: 'canonical json',
    holds: () =>
      canonicalText({ '€': 1, b: [null, true], a: '\u000f"' }) === '{"a":"\\u000f\\"","b":[null,true],"€":1}',
  },
];
