import { createHash, createPrivateKey, sign } from 'node:crypto';

import { ed25519 } from '@noble/curves/ed25519.js';

import { writeVectors } from '../files.ts';

/*
 * RFC 8032 for what must hold; for what must be refused, forgeries that a careless library takes for good: a key of
 * small order with R = the same point or the neutral one and S = 0, and S + L for a good S.
 */

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const SIGN = 2n ** 255n;

function encode(n: bigint): string {
  return Buffer.from(n.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex');
}

function decode(hex: string): bigint {
  return BigInt(`0x${Buffer.from(hex, 'hex').reverse().toString('hex')}`);
}

/** A point of order 8: any point times the group order; its multiples are all eight. */
function smallOrderPoints(): string[] {
  for (let y = 2n; ; y++) {
    try {
      const torsion = ed25519.Point.fromHex(encode(y))
        .multiplyUnsafe(L - 1n)
        .add(ed25519.Point.fromHex(encode(y)));
      const all = Array.from({ length: 8 }, (_, i) => torsion.multiplyUnsafe(BigInt(i)).toHex());
      if (new Set(all).size === 8) return all.sort();
    } catch {
      // Not on the curve: the next one.
    }
  }
}

function signature(seed: string, message: string): string {
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(message, 'hex'), key).toString('hex');
}

const rfc8032 = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message: createHash('sha512').update('abc').digest('hex'),
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
];

const smallOrder = smallOrderPoints();
// The same points spelt with y + p, or with the sign of an x that is zero.
const notCanonical = [
  P,
  P + 1n,
  SIGN + P,
  SIGN + P + 1n,
  SIGN + 1n,
  SIGN + P - 1n,
  2n ** 255n - 1n,
  2n ** 256n - 1n,
].map(encode);
const forged = [...smallOrder, ...notCanonical].flatMap((publicKey) =>
  [publicKey, encode(1n)].map((r) => ({ publicKey, signature: r + encode(0n) })),
);
const malleable = rfc8032.map(({ publicKey, message, seed }) => {
  const good = signature(seed, message);
  const s = decode(good.slice(64)) + L;
  return { publicKey, message, signature: good.slice(0, 64) + encode(s) };
});

writeVectors('ed25519', { source: 'RFC 8032, section 7.1', rfc8032, smallOrder, notCanonical, forged, malleable });
