import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist';
import { Unviewable } from '../viewed-file.ts';
import { saysHole } from './hole.ts';
import { MOST_INNER_PIXELS } from './pdf-limits.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';

/** An opened PDF; `close` ends the threads in which it is read and drawn. */
export type OpenedPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/** No script, no form, no link of the file is of interest: it is drawn as it would be printed. */
export const DRAWN_ANNOTATIONS = AnnotationMode.ENABLE;

/**
 * Reads a PDF in a thread of its own, and has it drawn in another.
 * @param onHole told when something of a page cannot be drawn
 * @throws Unviewable
 */
export async function openPdf(content: Uint8Array, onHole: () => void): Promise<OpenedPdf> {
  GlobalWorkerOptions.rendererSrc = PDF_RESOURCES.rendererUrl;
  const thread = new Worker(new URL('./reader-thread.ts', import.meta.url), { type: 'module' });
  thread.addEventListener('message', ({ data }) => {
    if (saysHole(data)) onHole();
  });
  // The reader tells of what it leaves out as warnings; here they go no further than the thread.
  const worker = PDFWorker.create({ port: thread, verbosity: VerbosityLevel.WARNINGS });
  const task = getDocument({
    data: content,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: MOST_INNER_PIXELS,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: true,
    cMapUrl: PDF_RESOURCES.folder,
    standardFontDataUrl: PDF_RESOURCES.folder,
    wasmUrl: PDF_RESOURCES.folder,
  });
  const close = () => {
    void task.destroy().catch(() => undefined);
    worker.destroy();
    thread.terminate();
  };
  try {
    return { document: await Promise.race([task.promise, failed(thread)]), close };
  } catch (error) {
    close();
    throw new Unviewable(isProtected(error) ? 'protected' : 'broken', error);
  }
}

function failed(thread: Worker): Promise<never> {
  return new Promise((_, reject) => {
    thread.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error('the reader of PDF did not start'));
    });
  });
}

function isProtected(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
