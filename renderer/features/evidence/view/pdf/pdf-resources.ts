import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';

/**
 * What a PDF may need to be drawn, as files of our own that bear the names by which the reader asks for them: tables of
 * Chinese, Japanese and Korean character codes, stand-ins for the fourteen standard fonts, and decoders for the two kinds
 * of picture that scanners like and browsers do not know, written in JavaScript: the policy of the page lets no
 * WebAssembly run.
 */
const resources = import.meta.glob<string>(
  [
    '../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}_nowasm_fallback.js',
  ],
  { query: '?url', import: 'default', eager: true },
);

/** Addresses for the reader. All of them lie beside the page itself. */
export const PDF_RESOURCES = { rendererUrl, folder: folderOf(Object.values(resources)) } as const;

/** The one folder in which they all lie; the build sees to that. */
function folderOf(urls: readonly string[]): string {
  const folders = new Set(urls.map((url) => url.slice(0, url.lastIndexOf('/') + 1)));
  const [folder] = folders;
  if (folder === undefined || folders.size > 1) throw new RangeError('the resources of PDF lie in one folder');
  return new URL(folder, document.baseURI).href;
}
