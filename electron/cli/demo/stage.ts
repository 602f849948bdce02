import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomSource } from '../../vault/crypto/random.ts';
import type { Cli } from '../cli.ts';
import type { VaultClient } from '../vault-client.ts';
import type { Narrator } from './narrator.ts';

/** One of the two ends of the road. */
export type Actor = {
  readonly client: VaultClient;
  readonly folder: string;
  readonly kind: 'team' | 'commission';
  readonly name: string;
  readonly code: string;
  readonly member: string;
  readonly passphrase: string;
  readonly card: string;
};

/** Everything a scene of the demonstration takes. */
export type Stage = {
  readonly cli: Cli;
  readonly narrator: Narrator;
  readonly team: Actor;
  readonly commission: Actor;
  /** Papers outside of the vaults: the old ledger, a photograph, cards. */
  readonly desk: string;
  /** The stick that travels. */
  readonly stick: string;
  readonly call: { readonly signal: AbortSignal };
  /** Today's date, `YYYY-MM-DD`, and days before it. */
  readonly daysAgo: (days: number) => string;
};

/** Makes the folders outside of the vaults. */
export function makeFolders(root: string): { readonly desk: string; readonly stick: string } {
  const desk = join(root, 'desk');
  const stick = join(root, 'stick');
  mkdirSync(desk, { recursive: true });
  mkdirSync(stick, { recursive: true });
  return { desk, stick };
}

/** Letters and digits that nobody confuses when reading them out. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** A passphrase for this run alone: 100 random bits, in groups that can be typed. */
export function randomPassphrase(random: RandomSource): string {
  const characters = Array.from(random(GROUPS * GROUP_LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return Array.from({ length: GROUPS }, (_, group) =>
    characters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

/** A word of a command line, in quotation marks where the shell needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
