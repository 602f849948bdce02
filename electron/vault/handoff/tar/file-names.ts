const MAX_NAME_BYTES = 200;
const MAX_EXTENSION_BYTES = 32;

// Control, format (among them all that change the direction of writing), surrogate, private, unassigned.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const EDGE = /^[ .]+|[ .]+$/gu;
// Windows opens a device for these whatever extension follows, and reads superscript digits as digits.
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/iu;

/**
 * True for a file name that evidence must not come in with: it holds a character that cannot be seen or that changes how the
 * name is shown (control, format and bidirectional, surrogate, private or unassigned).
 */
export function isUnsafeOnEntry(name: string): boolean {
  return UNSEEN.test(name);
}

/**
 * The name a file has inside a package: NFC, at most 200 bytes of UTF-8 cut between characters with the extension kept, and
 * `_` for whatever a file system of the receiver's could stumble over. A name that is safe stays as it is.
 */
export function safeEntryName(name: string): string {
  const cleaned = name.normalize('NFC').replace(FORBIDDEN, '_');
  const fitted = withSafeEdges(shortened(cleaned));
  return DEVICE.test(fitted) ? withSafeEdges(shortened(`_${fitted}`)) : fitted;
}

/** True when a name keeps the rule of {@link safeEntryName}; a package that holds any other name is refused. */
export function isSafeEntryName(name: string): boolean {
  return name === safeEntryName(name);
}

function withSafeEdges(name: string): string {
  return name === '' ? '_' : name.replace(EDGE, (edge) => '_'.repeat(edge.length));
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  const extension = extensionOf(name);
  return cutToBytes(name, MAX_NAME_BYTES - Buffer.byteLength(extension)) + extension;
}

/** The last dot and what follows it, when that is short and not the whole name; else nothing. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  return Buffer.byteLength(extension) <= MAX_EXTENSION_BYTES ? extension : '';
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}
