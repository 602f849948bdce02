import type { WebSocket } from 'ws';

/** How a socket is closed, and what the page makes of it. */
export const CLOSED = {
  /** The vault process is gone: the page builds itself anew, locked. */
  vaultGone: 4001,
  /** Another page is connected. */
  windowTaken: 4009,
  /** The vault process did not come up. */
  broken: 1011,
  /** The host ends. */
  hostEnds: 1001,
} as const;

/** The one place that there is for a page at one end of the host. */
export type Place = {
  /** Resolves when nobody sits here, or when a newcomer has waited long enough. */
  readonly free: () => Promise<void>;
  /** Takes the place until the socket closes; where somebody sits, it is closed with WINDOW_TAKEN instead. */
  readonly sit: (socket: WebSocket) => boolean;
};

/**
 * A place for one socket. A page that is loaded again may come before the host has heard that the old one is gone, so a
 * newcomer waits `patienceMs` for that; who came first is never put out.
 */
export function createPlace(patienceMs: number): Place {
  let sitting: WebSocket | undefined;
  return {
    free: () => (sitting === undefined ? Promise.resolve() : closed(sitting, patienceMs)),
    sit: (socket) => {
      if (sitting !== undefined) {
        socket.close(CLOSED.windowTaken, 'WINDOW_TAKEN');
        return false;
      }
      sitting = socket;
      socket.once('close', () => {
        sitting = undefined;
      });
      return true;
    },
  };
}

function closed(socket: WebSocket, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
