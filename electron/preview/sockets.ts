import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { refuseLine } from './answer.ts';
import { type Door, judgeUpgrade } from './door.ts';
import { CLOSED, createPlace } from './place.ts';
import { serveShell, type ShellParts } from './shell-calls.ts';
import { createVaultPipe, type VaultPipe } from './vault-pipe.ts';
import type { VaultSupply } from './vault-supply.ts';

/** The largest message of a page, in bytes: a file that is dropped into the window comes in one piece. */
const MOST_BYTES = 256 * 1024 * 1024;
/** How long a page that is loaded again waits for its former self to be gone. */
const PATIENCE_MS = 2000;

/** The two web sockets of a page. */
export type Sockets = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Ends the vault process of the page, if there is one; the page hears it. */
  readonly lock: () => void;
  /** Closes everything; resolves when no vault process is left. */
  readonly end: () => Promise<void>;
};

/** What sockets take from outside. */
export type SocketParts = {
  readonly door: Door;
  readonly supply: VaultSupply;
  readonly shell: Omit<ShellParts, 'lock'>;
};

/** Serves `/shell` from here and `/vault` from a process of its own, to one page at a time. */
export function createSockets({ door, supply, shell }: SocketParts): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false });
  const places = { '/shell': createPlace(PATIENCE_MS), '/vault': createPlace(PATIENCE_MS) };
  let pipe: VaultPipe | undefined;
  const lock = () => pipe?.lock();
  const seat = {
    '/shell': (socket: WebSocket) => {
      serveShell(socket, { ...shell, lock });
      // The page is gone: nobody else may come upon its vault.
      socket.once('close', lock);
    },
    '/vault': (socket: WebSocket) => {
      shell.active();
      pipe = createVaultPipe(socket, supply);
    },
  };
  const upgrade: Sockets['upgrade'] = (request, line, head) => {
    line.on('error', () => line.destroy());
    const verdict = judgeUpgrade(request, door);
    if (verdict.kind === 'refused') {
      refuseLine(line, verdict.status, verdict.code);
      return;
    }
    const path = verdict.path;
    if (path !== '/shell' && path !== '/vault') {
      refuseLine(line, 404, 'FILE_NOT_FOUND');
      return;
    }
    const place = places[path];
    // The page hears that its line is open when it has the place: by then nothing of a page before it is left.
    void place.free().then(() => {
      server.handleUpgrade(request, line, head, (socket) => {
        // What breaks a socket (a frame that is none, one too long) closes it; the reason is of no use to anybody.
        socket.on('error', () => undefined);
        if (place.sit(socket)) seat[path](socket);
      });
    });
  };
  const end = async () => {
    lock();
    for (const socket of server.clients) socket.close(CLOSED.hostEnds);
    await Promise.all([pipe?.gone, supply.end()]);
    for (const socket of server.clients) socket.terminate();
  };
  return { upgrade, lock, end };
}
