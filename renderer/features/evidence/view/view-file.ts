import type { ViewedFile } from './viewed-file.ts';
import { Unviewable } from './viewed-file.ts';
import { viewImage } from './view-image.ts';
import { viewKindOf } from './view-kind.ts';
import { viewText } from './view-text.ts';

/**
 * Opens a file's content to be looked at. Its kind is what the vault read from the bytes themselves (`content.type`), not
 * what somebody recorded of it. The reader of PDF is loaded when the first PDF is opened.
 *
 * Why nothing of a file can do harm here: pictures and text go into a frame with `sandbox` and no exception, which runs no
 * script, belongs to no origin, cannot navigate, open, submit or reach this page, and inherits the policy of the page,
 * by which nothing is loaded from anywhere. Its document is written here from a `data:` picture or from escaped text.
 * A PDF is taken apart in a thread that is handed its bytes and nothing else, its scripts, links and forms are never run,
 * and what comes out of it is a picture. Nothing is written to a disk, and no address of the content (`blob:`) is ever made.
 * @throws Unviewable
 */
export async function viewFile(content: Blob, name: string, nonce: string): Promise<ViewedFile> {
  switch (viewKindOf(content.type)) {
    case 'image':
      return viewImage(content, name, nonce);
    case 'text':
      return viewText(content, nonce);
    case 'pdf':
      return (await import('./pdf/view-pdf.ts')).viewPdf(content, nonce);
    case 'none':
      throw new Unviewable('other-kind');
  }
}
