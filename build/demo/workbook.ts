import writeExcelFile from 'write-excel-file/node';

/** Lines of text as a workbook of one sheet. */
export async function workbook(sheet: string, lines: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = lines.map((line) => line.map((text) => (text === '' ? null : { value: text })));
  const written = writeExcelFile([{ sheet, data, columns: [] }] as never);
  return new Uint8Array(await written.toBuffer());
}
