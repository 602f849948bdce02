import { dataAddress } from './data-address.ts';
import { HEAD_BYTES, imageSize, MOST_PIXELS } from './image/image-size.ts';
import { pictureSheet } from './sheet.ts';
import { Unviewable, type ViewedFile } from './viewed-file.ts';

/**
 * A picture as it is, one page. Only its size is read here; the bytes go to the frame untouched.
 * @throws Unviewable
 */
export async function viewImage(content: Blob, name: string, nonce: string): Promise<ViewedFile> {
  const head = new Uint8Array(await content.slice(0, HEAD_BYTES).arrayBuffer());
  const size = imageSize(content.type, head);
  if (size === null) throw new Unviewable('broken');
  if (size.width * size.height > MOST_PIXELS) throw new Unviewable('too-large');
  const sheet = pictureSheet(await dataAddress(content), size, name, nonce);
  return { pages: 1, turns: true, page: () => Promise.resolve(sheet), close: () => undefined };
}
