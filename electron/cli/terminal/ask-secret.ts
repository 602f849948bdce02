import { AppError } from '../../../shared/errors/app-error.ts';
import { secretLine } from './secret-line.ts';

/** What is needed of the keyboard: a raw mode in which nothing is echoed. */
export type Keyboard = Pick<NodeJS.ReadStream, 'setRawMode' | 'resume' | 'pause' | 'on' | 'off'>;

/**
 * Asks for one line on a terminal without showing it. The question goes to `write`, which must not be standard output.
 * @throws AppError CANCELLED when the person interrupts or `signal` fires
 */
export async function askSecret(
  keyboard: Keyboard,
  write: (text: string) => void,
  question: string,
  signal: AbortSignal,
): Promise<string> {
  const line = secretLine();
  keyboard.setRawMode(true);
  keyboard.resume();
  // Only now: what is typed the moment the question stands is not shown either.
  write(question);
  let stop: () => void = () => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const cancel = () => reject(new AppError('CANCELLED'));
      const feed = (bytes: Buffer) => {
        const outcome = line.feed(bytes);
        if (outcome === 'done') resolve();
        if (outcome === 'cancelled') cancel();
      };
      stop = () => {
        keyboard.off('data', feed);
        keyboard.off('end', cancel);
        signal.removeEventListener('abort', cancel);
      };
      keyboard.on('data', feed);
      keyboard.on('end', cancel);
      signal.addEventListener('abort', cancel);
    });
    return line.text();
  } finally {
    stop();
    keyboard.setRawMode(false);
    keyboard.pause();
    write('\n');
  }
}
