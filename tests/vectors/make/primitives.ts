import { createCipheriv } from 'node:crypto';

import { writeVectors } from '../files.ts';

/*
 * Published answers are copied from where they stand. What no document prints is computed with OpenSSL through
 * node:crypto, which the product does not use for these.
 */

const KEY = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7 + 1));
const NONCE = Buffer.from('000000000000000000000001', 'hex');

/** The same text in every run, told by its length alone. */
function pattern(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff));
}

function chacha(size: number): { size: number; sealed: string } {
  const cipher = createCipheriv('chacha20-poly1305', KEY, NONCE, { authTagLength: 16 });
  const body = Buffer.concat([cipher.update(pattern(size)), cipher.final()]);
  return { size, sealed: Buffer.concat([body, cipher.getAuthTag()]).toString('hex') };
}

writeVectors('primitives', {
  sha256: {
    source: 'FIPS 180-4 examples',
    cases: [
      { text: '', hex: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
      { text: 'abc', hex: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
      {
        text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
        hex: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
      },
    ],
  },
  sha512: {
    source: 'FIPS 180-4 examples',
    cases: [
      {
        text: '',
        hex: 'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
      },
      {
        text: 'abc',
        hex: 'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
      },
    ],
  },
  hmac: {
    source: 'RFC 4231',
    cases: [
      {
        key: '0b'.repeat(20),
        data: Buffer.from('Hi There').toString('hex'),
        sha256: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
        sha512:
          '87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854',
      },
      {
        key: Buffer.from('Jefe').toString('hex'),
        data: Buffer.from('what do ya want for nothing?').toString('hex'),
        sha256: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
        sha512:
          '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
      },
      {
        key: 'aa'.repeat(131),
        data: Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First').toString('hex'),
        sha256: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
        sha512:
          '80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598',
      },
    ],
  },
  hkdf: {
    source: 'RFC 5869, appendix A.1 to A.3',
    cases: [
      {
        secret: '0b'.repeat(22),
        salt: '000102030405060708090a0b0c',
        info: 'f0f1f2f3f4f5f6f7f8f9',
        key: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
      },
      {
        secret: Buffer.from(Array.from({ length: 80 }, (_, i) => i)).toString('hex'),
        salt: Buffer.from(Array.from({ length: 80 }, (_, i) => 0x60 + i)).toString('hex'),
        info: Buffer.from(Array.from({ length: 80 }, (_, i) => 0xb0 + i)).toString('hex'),
        key: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
      },
      {
        secret: '0b'.repeat(22),
        salt: '',
        info: '',
        key: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
      },
    ],
  },
  aesGcm: {
    source: 'The Galois/Counter Mode of Operation (McGrew, Viega), test cases 13 to 16',
    cases: [
      { key: '00'.repeat(32), nonce: '00'.repeat(12), plain: '', aad: '', sealed: '530f8afbc74536b9a963b4f1c4cb738b' },
      {
        key: '00'.repeat(32),
        nonce: '00'.repeat(12),
        plain: '00'.repeat(16),
        aad: '',
        sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
      },
      {
        key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
        nonce: 'cafebabefacedbaddecaf888',
        plain:
          'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
        aad: '',
        sealed:
          '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015adb094dac5d93471bdec1a502270e3cc6c',
      },
      {
        key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
        nonce: 'cafebabefacedbaddecaf888',
        plain:
          'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
        aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
        sealed:
          '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
      },
    ],
  },
  pbkdf2Sha512: {
    source: 'HMAC-SHA-512 in place of the HMAC-SHA-1 of RFC 6070; computed with OpenSSL and checked against Python',
    cases: [
      {
        secret: 'password',
        salt: 'salt',
        rounds: 1,
        key: '867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce',
      },
      {
        secret: 'password',
        salt: 'salt',
        rounds: 2,
        key: 'e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53cf76cab2868a39b9f7840edce4fef5a82be67335c77a6068e04112754f27ccf4e',
      },
    ],
  },
  blake2b512: {
    source: 'RFC 7693, appendix A; the empty text computed with OpenSSL',
    cases: [
      {
        text: 'abc',
        hex: 'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
      },
      {
        text: '',
        hex: '786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce',
      },
    ],
  },
  chacha20poly1305: {
    source: 'computed with OpenSSL; the text is (31 i + (i >> 8)) mod 256 for i from 0',
    key: KEY.toString('hex'),
    nonce: NONCE.toString('hex'),
    cases: [0, 1, 15, 16, 17, 63, 64, 65, 127, 129, 255, 256, 257, 511, 513, 1025].map(chacha),
  },
});
