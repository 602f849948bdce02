import { Malformed } from './limits.ts';

/** What is called as XML is read. Names come without their namespace prefix. */
export type XmlHandler = {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  /** A piece of text; one text may come in several. */
  readonly text?: (text: string) => void;
};

/** Reads XML that comes in pieces. */
export type XmlReader = {
  readonly write: (piece: string) => void;
  /** Throws Malformed when something is still open. */
  readonly end: () => void;
};

/** A tag, a comment or a marked section longer than this is not read. */
const MAX_TAG = 1024 * 1024;
const MAX_DEPTH = 64;

/**
 * A reader for the XML inside of workbooks: elements, text, character references, CDATA. A document type, and with it every
 * entity of one's own, is refused.
 * @throws Malformed from `write` and `end`
 */
export function createXmlReader(handler: XmlHandler): XmlReader {
  let rest = '';
  const open: string[] = [];

  const tag = (content: string): void => {
    if (content.startsWith('/')) {
      const name = localName(content.slice(1).trim());
      if (open.pop() !== name) throw new Malformed('XML elements do not nest');
      handler.close?.(name);
      return;
    }
    const isEmpty = content.endsWith('/');
    const whole = isEmpty ? content.slice(0, -1) : content;
    const space = whole.search(/\s/u);
    const name = localName(space < 0 ? whole : whole.slice(0, space));
    if (name === '' || open.length >= MAX_DEPTH) throw new Malformed('XML element');
    handler.open?.(name, (wanted) => attributeOf(space < 0 ? '' : whole.slice(space), wanted));
    if (isEmpty) handler.close?.(name);
    else open.push(name);
  };

  const write = (piece: string): void => {
    const buffer = rest + piece;
    let at = 0;
    for (;;) {
      const start = buffer.indexOf('<', at);
      if (start < 0) break;
      if (start > at) text(handler, buffer.slice(at, start));
      at = start;
      const end = markupEnd(buffer, start);
      if (end < 0) break;
      if (buffer.startsWith('<![CDATA[', start)) handler.text?.(buffer.slice(start + 9, end - 3));
      else if (buffer[start + 1] !== '?' && buffer[start + 1] !== '!') tag(buffer.slice(start + 1, end - 1));
      at = end;
    }
    rest = keepBack(handler, buffer.slice(at));
    if (rest.length > MAX_TAG) throw new Malformed('XML markup too long');
  };

  const end = (): void => {
    if (rest.trim() !== '' || open.length > 0) throw new Malformed('XML ends early');
  };
  return { write, end };
}

/** Text without markup is handed on at once, all but a reference that may go on in the next piece. */
function keepBack(handler: XmlHandler, remainder: string): string {
  if (remainder === '' || remainder.startsWith('<')) return remainder;
  const reference = remainder.lastIndexOf('&');
  const isOpen = reference >= 0 && reference > remainder.length - 12 && !remainder.includes(';', reference);
  const upTo = isOpen ? reference : remainder.length;
  if (upTo > 0) text(handler, remainder.slice(0, upTo));
  return remainder.slice(upTo);
}

/** The place behind the markup that begins at `start`, or -1 while its end has not come. */
function markupEnd(buffer: string, start: number): number {
  const second = buffer[start + 1];
  if (second === undefined) return -1;
  if (second === '?') return after(buffer, '?>', start);
  if (second === '!') return declarationEnd(buffer, start);
  let end = buffer.indexOf('>', start);
  // An attribute may hold a `>`.
  while (end >= 0 && insideQuotes(buffer.slice(start, end))) end = buffer.indexOf('>', end + 1);
  return end < 0 ? -1 : end + 1;
}

function declarationEnd(buffer: string, start: number): number {
  const begins = buffer.slice(start, start + 9);
  if (begins.startsWith('<!--')) return after(buffer, '-->', start + 4);
  if (begins === '<![CDATA[') return after(buffer, ']]>', start);
  if ('<!--'.startsWith(begins) || '<![CDATA['.startsWith(begins)) return -1;
  throw new Malformed('XML with a document type');
}

function after(buffer: string, mark: string, from: number): number {
  const found = buffer.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function insideQuotes(text: string): boolean {
  let quote = '';
  for (const character of text.includes('"') || text.includes("'") ? text : '') {
    if (quote === '') quote = character === '"' || character === "'" ? character : '';
    else if (character === quote) quote = '';
  }
  return quote !== '';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: string, name: string): string | undefined {
  const plain = attributes.includes("'") ? -1 : attributes.indexOf(` ${name}="`);
  if (plain >= 0) {
    const start = plain + name.length + 3;
    return decoded(attributes.slice(start, attributes.indexOf('"', start)));
  }
  for (const found of attributes.matchAll(/([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    if (found[1] === name) return decoded(found[2] ?? found[3] ?? '');
  }
  return undefined;
}

function text(handler: XmlHandler, raw: string): void {
  handler.text?.(decoded(raw));
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/giu, (_, decimal?: string, hex?: string, name = '') => {
    if (decimal === undefined && hex === undefined) {
      const named = NAMED.get(String(name));
      if (named === undefined) throw new Malformed('XML entity');
      return named;
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code > 0x10ffff) throw new Malformed('XML character reference');
    return String.fromCodePoint(code);
  });
}
