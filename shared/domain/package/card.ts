import { z } from 'zod';
import { lineField } from '../lead/fields.ts';
import { codeField } from '../vault/sections.ts';

/** A vault's public card, format version 1: whom to encrypt to, and which signatures to believe. */
export const cardSchema = z.strictObject({
  format: z.literal('mixia-card'),
  version: z.literal(1),
  vaultId: z.uuid(),
  name: lineField(100).min(1),
  code: codeField,
  kind: z.enum(['team', 'commission']),
  recipients: z
    .array(z.string().regex(/^age1[0-9a-z]{58}$/u))
    .min(1)
    .max(16),
  signingKey: z.string().length(56),
  createdAt: z.iso.datetime({ offset: true }),
});
export type Card = z.infer<typeof cardSchema>;

/** A card file: the card and the minisign text over its canonical form. */
export const cardFileSchema = z.strictObject({ card: cardSchema, signature: z.string().max(2000) });

/**
 * A fingerprint as people read it out (核验码): eight groups of five digits, each of 4 bytes, big-endian, modulo 100000.
 * `hex` is SHA-256 of the canonical card.
 */
export function fingerprintDigits(hex: string): string {
  return Array.from({ length: 8 }, (_, group) => {
    const value = Number.parseInt(hex.slice(group * 8, group * 8 + 8), 16);
    return String(value % 100_000).padStart(5, '0');
  }).join(' ');
}

/** True when what a person typed (digits with or without spaces, or hex) is this fingerprint. */
export function fingerprintMatches(hex: string, typed: string): boolean {
  const text = typed.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  return text === hex || text === fingerprintDigits(hex).replaceAll(' ', '');
}
