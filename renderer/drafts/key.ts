/** Every derived or authenticated thing begins with what it is for. */
const LABEL = new TextEncoder().encode('mixia/v1/draft\0');

/**
 * The member's drafts key as the browser's own cryptography holds it: the keys of single drafts come out of it, and it
 * cannot be read back.
 */
export async function draftsKeyOf(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    return await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  } finally {
    bytes.fill(0);
  }
}

/** The key of one draft: HKDF-SHA-256 of the drafts key with the draft's id as salt. One key a draft, so that random nonces never run short. */
export function keyOfDraft(draftsKey: CryptoKey, id: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: idBytes(id), info: LABEL },
    draftsKey,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** What a draft's ciphertext is bound to: its purpose, the draft's id, and the version of the row. */
export function boundTo(id: string, version: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...LABEL, ...idBytes(id), version]);
}

/** A new draft's id. It is random throughout: an id with a time in it would tell when somebody wrote. */
export function newDraftId(): string {
  return crypto.randomUUID();
}

function idBytes(id: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(id.replaceAll('-', '').match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}
