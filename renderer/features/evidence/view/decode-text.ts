/**
 * The text of a file: UTF-8 where all of it is, otherwise GB18030, which Chinese Windows writes. What is wrong in either
 * shows as replacement characters; text is never refused.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
