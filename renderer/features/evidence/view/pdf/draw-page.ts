import type { PDFPageProxy } from 'pdfjs-dist';
import { dataAddress } from '../data-address.ts';
import { Unviewable } from '../viewed-file.ts';
import { DRAWN_ANNOTATIONS } from './open-pdf.ts';

/** A page that takes longer than this is given up. */
const PATIENCE_MS = 120_000;

/**
 * A page of a PDF as a picture, a `data:` address.
 * @throws Unviewable
 */
export async function drawPage(page: PDFPageProxy, scale: number): Promise<string> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  const task = page.render({ canvas, viewport, annotationMode: DRAWN_ANNOTATIONS, background: '#ffffff' });
  const given = { up: false };
  const timer = setTimeout(() => {
    given.up = true;
    task.cancel();
  }, PATIENCE_MS);
  try {
    await task.promise;
    return await dataAddress(await pngOf(canvas));
  } catch (error) {
    throw given.up ? new Unviewable('too-slow', error) : asUnviewable(error);
  } finally {
    clearTimeout(timer);
    // Gives the memory back at once.
    canvas.width = 0;
    canvas.height = 0;
    page.cleanup();
  }
}

function asUnviewable(error: unknown): Unviewable {
  return error instanceof Unviewable ? error : new Unviewable('broken', error);
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Unviewable('too-large'));
      else resolve(blob);
    });
  });
}
