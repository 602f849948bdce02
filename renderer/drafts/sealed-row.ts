import { boundTo, keyOfDraft } from './key.ts';

/**
 * A draft as it lies in the browser's files. Beside a random id and the version of this layout there is nothing to read:
 * not whose it is, of which vault, what about, when written, nor how long to the byte.
 */
export type SealedRow = {
  readonly id: string;
  readonly version: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
};

const VERSION = 1;
const NONCE_BYTES = 12;
/** Rows grow in steps of this many bytes, so that their size tells little. */
const STEP = 4096;
const SPACE = 0x20;

/** Encrypts a draft under a key and a nonce of its own. */
export async function sealRow(draftsKey: CryptoKey, id: string, draft: unknown): Promise<SealedRow> {
  const key = await keyOfDraft(draftsKey, id);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = padded(JSON.stringify(draft));
  try {
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: boundTo(id, VERSION) },
      key,
      plain,
    );
    return { id, version: VERSION, nonce, data: new Uint8Array(data) };
  } finally {
    plain.fill(0);
  }
}

/**
 * Decrypts a row. `undefined` for one that this key does not open: another member's, or one that was damaged, moved or
 * written by a later version. Such a row is left as it is.
 */
export async function openRow(draftsKey: CryptoKey, row: SealedRow): Promise<unknown> {
  try {
    if (row.version !== VERSION) return undefined;
    const data = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: row.nonce, additionalData: boundTo(row.id, row.version) },
      await keyOfDraft(draftsKey, row.id),
      row.data,
    );
    return JSON.parse(new TextDecoder().decode(data)) as unknown;
  } catch {
    return undefined;
  }
}

/** JSON may end in spaces, so they need no mark of their own. */
function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const full = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(SPACE);
  full.set(bytes);
  bytes.fill(0);
  return full;
}
