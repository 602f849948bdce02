import { SaxesParser } from 'saxes';
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

/** Characters from one tag to the next; all the text of a cell is far less, and the parser holds it in memory. */
const MAX_TEXT = 4 * 1024 * 1024;
/** Deeper than any part of a workbook. */
const MAX_DEPTH = 64;

/**
 * A reader for the XML inside of workbooks, strict about form. A document type, and with it every entity of one's own,
 * is refused.
 * @throws Malformed from `write` and `end`
 */
export function createXmlReader(handler: XmlHandler): XmlReader {
  const parser = new SaxesParser();
  let depth = 0;
  let sinceTag = 0;
  parser.on('error', (error) => {
    throw new Malformed('XML', { cause: error });
  });
  parser.on('doctype', () => {
    throw new Malformed('XML document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    sinceTag = 0;
    if (depth > MAX_DEPTH) throw new Malformed('XML too deep');
    handler.open?.(localName(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    sinceTag = 0;
    handler.close?.(localName(name));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  return {
    write: (piece) => {
      sinceTag += piece.length;
      parser.write(piece);
      if (sinceTag > MAX_TEXT) throw new Malformed('XML text too long');
    },
    end: () => {
      parser.close();
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its local name, whatever its prefix. */
function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const name = Object.keys(attributes).find((one) => one === wanted || localName(one) === wanted);
  return name === undefined ? undefined : attributes[name];
}
