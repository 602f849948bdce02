import 'pdfjs-dist/build/pdf.worker.min.mjs';
import { HOLE, isHole } from './hole.ts';

/**
 * The thread in which a PDF is taken apart. The reader leaves out what it cannot draw and merely notes it on the console;
 * here the notes are listened to, so that the person is told. Of their text nothing is passed on.
 */
const thread = globalThis as unknown as { readonly postMessage: (message: unknown) => void };

Object.assign(globalThis.console, {
  warn: (note: unknown) => {
    if (isHole(String(note))) thread.postMessage(HOLE);
  },
});
