import { fromHex, toHex, utf8 } from './bytes.ts';
import { sha256 } from './hash.ts';

/** One primitive and whether it still gives the answer that its specification prints. */
export type KnownAnswer = { readonly name: string; readonly holds: () => boolean };

/** Every primitive that this product rests on. */
export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  {
    name: 'sha256',
    holds: () =>
      toHex(sha256(utf8('abc'))) === toHex(fromHex('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')),
  },
];
