const TOP = 780;
const LINE_HEIGHT = 26;

/**
 * A PDF of one page with lines of Chinese text, written out by hand: six objects, a table of where they stand, and no
 * font inside (the reader has one).
 */
export function pdfOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = lines.map((line, at) => (at === 0 ? '' : `0 -${String(LINE_HEIGHT)} Td `) + `<${utf16(line)}> Tj`);
  const content = `BT /F1 14 Tf 72 ${String(TOP)} Td\n${text.join('\n')}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  return new TextEncoder().encode(assembled(objects));
}

/** Every character here is ASCII, so places in the text are places in the file. */
function assembled(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, body] of objects.entries()) {
    places.push(file.length);
    file += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
  }
  const count = String(objects.length + 1);
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
  return `${file}${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
}

function utf16(line: string): string {
  return Array.from({ length: line.length }, (_, at) => line.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}
