import { Unviewable } from './viewed-file.ts';

/**
 * A picture as a `data:` address: the only kind that a frame without an origin may show.
 * @throws Unviewable
 */
export function dataAddress(content: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(new Unviewable('broken'));
    });
    reader.addEventListener('error', () => {
      reject(new Unviewable('broken', reader.error));
    });
    reader.readAsDataURL(content);
  });
}
