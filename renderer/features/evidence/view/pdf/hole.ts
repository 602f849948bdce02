/** Sent by the reading thread when something of a page could not be drawn. */
export const HOLE = { kind: 'hole' } as const;

/** Notes of the reader (pdf.js 6.5) after which something is missing from the page. */
const HOLES: readonly RegExp[] = [
  /Unable to decode (?:inline )?image/u,
  /Image (?:exceeded maximum allowed size|dimensions are missing)/u,
  /image decoding failed|ignoring the rest of the image data/u,
  /getOperatorList - ignoring (?:XObject|Shading|ExtGState|errors|annotation)/u,
  /(?:parseShading|handleTilingType|getContentStream|buildFontPaths) - ignoring/u,
  /loadFont - (?:lookup|preEvaluateFont|translateFont) failed/u,
];

/** True for a note of the reader that says that something is missing from the drawn page. */
export function isHole(note: string): boolean {
  return HOLES.some((hole) => hole.test(note));
}

/** True for the message that the reading thread sends then. */
export function saysHole(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === HOLE.kind;
}
