import type { Channel } from './channel.ts';
import { refusalOfTooLong } from './too-long.ts';

/** A line to somebody who may send anything: as much of a message port, or of a channel, as is used here. */
export type Line = {
  readonly on: {
    (event: 'message', callback: (given?: { readonly data: unknown }) => void): void;
    (event: 'close', callback: () => void): void;
  };
  readonly postMessage: (message: unknown) => void;
};

/**
 * A line over which only messages of the right form are heard. What takes calls apart behind it expects them written by
 * its own kind: a bare number, say, would be taken for the size of a buffer. Anything else is dropped unanswered. A call
 * that is too long is refused unread.
 */
export function callsOnly(line: Line, isCall: (message: unknown) => boolean = isWritten): Channel {
  return {
    postMessage: (message) => {
      line.postMessage(message);
    },
    on: (event, callback) => {
      if (event === 'close') line.on('close', callback);
      if (event === 'message')
        line.on('message', (given) => {
          const refusal = typeof given?.data === 'string' ? refusalOfTooLong(given.data) : undefined;
          if (refusal === undefined) {
            if (isCall(given?.data)) callback(given);
          } else if (refusal !== '') line.postMessage(refusal);
        });
    },
  };
}

/** Calls are written as text, or as bytes where they carry bytes. */
function isWritten(message: unknown): boolean {
  return typeof message === 'string' || message instanceof Uint8Array || message instanceof ArrayBuffer;
}
