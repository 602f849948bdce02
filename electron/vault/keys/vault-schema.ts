import { z } from 'zod';
import { fromBase64 } from '../crypto/bytes.ts';
import { isUuid } from '../crypto/uuid.ts';
import { databaseName } from './folder.ts';

/** The newest `vault.json` this program writes and understands. */
export const VAULT_VERSION = 1;
export const VAULT_FORMAT = 'mixia-vault';

/** As many members as a vault can have at a time. */
export const MOST_SLOTS = 500;

const uuid = z.string().refine(isUuid);
const count = z.int().min(1);

/** Base64 of exactly so many bytes, or of at most `most`. */
function base64(least: number, most: number = least) {
  return z.string().refine((text) => {
    try {
      const { length } = fromBase64(text);
      return length >= least && length <= most;
    } catch {
      return false;
    }
  });
}

const kdf = z.strictObject({
  name: z.literal('argon2id'),
  version: z.literal(19),
  memoryKiB: count,
  passes: count,
  lanes: count,
  salt: base64(16),
});

const slot = z.strictObject({
  id: uuid,
  type: z.literal('passphrase'),
  login: z.string().min(1).max(64),
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/u),
  kdf,
  nonce: base64(12),
  sealed: base64(32 + 32 + 16),
});

const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** What `vault.json` says and its MAC covers. It holds no organisation and no content. */
export const vaultBodySchema = z
  .strictObject({
    format: z.literal(VAULT_FORMAT),
    version: z.literal(VAULT_VERSION),
    vaultId: uuid,
    kind: z.enum(['team', 'commission']),
    createdAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
    revision: count,
    epoch: count.max(999_999_999),
    database: z.string(),
    vaultKey: base64(1, 100_000),
    slots: z.array(slot).min(1).max(MOST_SLOTS),
  })
  .readonly()
  // The name is a path to the reader, so it is computed and not believed.
  .refine((body) => body.database === databaseName(body.epoch))
  .refine((body) => unique(body.slots.map(({ id }) => id)) && unique(body.slots.map(({ login }) => login)));

/** The whole file. */
export const vaultFileSchema = z.strictObject({ body: vaultBodySchema, mac: z.string().regex(/^[0-9a-f]{64}$/u) });

/** Whether a vault belongs to a resident team or to the commission that dispatched it. */
export type VaultKind = 'team' | 'commission';

/** The wrapped member secret and check key of one member. */
export type Slot = Readonly<z.infer<typeof slot>>;

/** See {@link vaultBodySchema}. */
export type VaultBody = Readonly<z.infer<typeof vaultBodySchema>>;

/** See {@link vaultFileSchema}. */
export type VaultFile = { readonly body: VaultBody; readonly mac: string };
