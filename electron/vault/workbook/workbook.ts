import { utf8 } from '../crypto/bytes.ts';
import { cellXml } from './xml-text.ts';
import { type ZipPart, zipStream } from './zip-stream.ts';

/** A cell: a text, which is never a formula whatever it begins with, or a decimal number written as text. */
export type WorkbookCell = { readonly text: string; readonly isNumber?: boolean };

/** A range that is one cell, counted from 1. */
export type Merged = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** One sheet: lines of head, which stay in view, then the rows as they come. */
export type WorkbookSheet = {
  readonly name: string;
  readonly heads: readonly (readonly string[])[];
  readonly merged: readonly Merged[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
  readonly rows: AsyncIterable<readonly WorkbookCell[]>;
};

/** Styles by their place in the table below. */
const STYLE = { text: 1, number: 2, head: 3, quoted: 4 } as const;
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is written of rows before it is handed on. */
const BLOCK_CHARACTERS = 64 * 1024;
/** The most characters that make up a decimal number; others stay text. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/u;
/** Signs with which spreadsheet programs let a formula begin, in whatever width. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/**
 * A workbook (ECMA-376) of one sheet, written as its rows come. Texts are inline and formatted as text; one that begins
 * like a formula is marked as quoted, so that it stays a text when somebody edits it.
 */
export function workbookStream(sheet: WorkbookSheet): AsyncGenerator<Uint8Array> {
  const parts: readonly ZipPart[] = [
    fixed('[Content_Types].xml', contentTypes()),
    fixed('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    fixed('xl/workbook.xml', workbookPart(sheet.name)),
    fixed(
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    fixed('xl/styles.xml', STYLES),
    { name: 'xl/worksheets/sheet1.xml', content: sheetPieces(sheet) },
  ];
  return zipStream(parts);
}

const fixed = (name: string, text: string): ZipPart => ({ name, content: [utf8(HEADER + text)] });

async function* sheetPieces(sheet: WorkbookSheet): AsyncGenerator<Uint8Array> {
  const { heads, merged, widths, rows } = sheet;
  const frozen = String(heads.length);
  const columns = widths.map(
    (width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  let held = `${HEADER}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${String(heads.length + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let line = 0;
  for (const head of heads) {
    line += 1;
    held += rowXml(
      line,
      head.map((text) => ({ text })),
      true,
    );
  }
  for await (const row of rows) {
    line += 1;
    held += rowXml(line, row, false);
    if (held.length < BLOCK_CHARACTERS) continue;
    yield utf8(held);
    held = '';
  }
  const ranges = merged.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnName(left)}${String(top)}:${columnName(right)}${String(bottom)}"/>`,
  );
  const merges =
    ranges.length === 0 ? '' : `<mergeCells count="${String(ranges.length)}">${ranges.join('')}</mergeCells>`;
  yield utf8(
    `${held}</sheetData>${merges}<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/></worksheet>`,
  );
}

function rowXml(line: number, cells: readonly WorkbookCell[], isHead: boolean): string {
  const row = String(line);
  const inside = cells.map((cell, at) => (cell.text === '' ? '' : cellOf(cell, `${columnName(at + 1)}${row}`, isHead)));
  return `<row r="${row}">${inside.join('')}</row>`;
}

function cellOf({ text, isNumber = false }: WorkbookCell, place: string, isHead: boolean): string {
  if (isNumber && NUMBER.test(text)) return `<c r="${place}" s="${String(STYLE.number)}"><v>${text}</v></c>`;
  const style = isHead ? STYLE.head : FORMULA.test(text) ? STYLE.quoted : STYLE.text;
  return `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}

/** The letters of a column, counted from 1. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnName(Math.floor((column - 1) / 26)) + last;
}

function contentTypes(): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}${override('xl/styles.xml', 'styles')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbookPart(name: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${cellXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** Plain, text, number, head, and text that begins like a formula; in the order of {@link STYLE}. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(49, 0)}${xf(0, 0)}${xf(49, 1)}${xf(49, 0, ' quotePrefix="1"')}</cellXfs></styleSheet>`;

function xf(format: number, font: number, more = ''): string {
  return `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${more}><alignment vertical="center" wrapText="1"/></xf>`;
}
