import type { RawData, WebSocket } from 'ws';
import type { VaultChild } from '../vault/process/child.ts';
import { refusalOfTooLong } from '../vault/process/too-long.ts';
import { CLOSED } from './place.ts';
import type { VaultSupply } from './vault-supply.ts';

/** Bytes on their way to the vault at which the page has to wait. */
const ENOUGH_BYTES = 8 * 1024 * 1024;
/** A page that leaves so much unread has stopped listening. */
const MOST_UNREAD_BYTES = 512 * 1024 * 1024;

/** One page's line to one vault process. */
export type VaultPipe = {
  /** Ends the process at once; the page hears it by the end of its socket. */
  readonly lock: () => void;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
};

/**
 * Lets a page and a fresh vault process talk: frames go through as they are, and nothing here understands them, except
 * that a call too long to be one is refused here already. The end of either is the end of both. What the page says before the process is up waits for it.
 */
export function createVaultPipe(socket: WebSocket, supply: VaultSupply): VaultPipe {
  let locked = false;
  let vault: VaultChild | undefined;
  const lock = () => {
    locked = true;
    vault?.kill();
    close(socket, CLOSED.vaultGone);
  };
  socket.once('close', lock);
  const taken = supply.take();
  carryIn(socket, taken);
  const gone = taken.then(
    (child) => {
      vault = child;
      if (locked) child.kill();
      else carryOut(socket, child);
      return child.gone.then(lock);
    },
    () => {
      close(socket, CLOSED.broken);
    },
  );
  return { lock, gone };
}

/** Frames from the page, in their order. What they wait in holds whatever it is given: while that is much, the page waits. */
function carryIn(socket: WebSocket, taken: Promise<VaultChild>): void {
  let underWay = 0;
  let before: Promise<unknown> = taken;
  socket.on('message', (data: RawData, isBinary) => {
    const bytes = wholeOf(data);
    const refusal = isBinary ? undefined : refusalOfTooLong(bytes.toString('utf8'));
    if (refusal !== undefined) {
      if (refusal !== '') socket.send(refusal);
      return;
    }
    underWay += bytes.length;
    if (underWay > ENOUGH_BYTES) socket.pause();
    const sent = before.then(async () => send((await taken).child, isBinary ? bytes : bytes.toString('utf8')));
    before = sent.then(() => {
      underWay -= bytes.length;
      if (underWay <= ENOUGH_BYTES) socket.resume();
    });
    before.catch(() => undefined);
  });
}

function wholeOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

/** Resolves when the channel has taken the frame over; a vault that is gone has nobody to miss it. */
function send(child: VaultChild['child'], frame: string | Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (child.connected) child.send(frame, () => resolve());
    else resolve();
  });
}

function carryOut(socket: WebSocket, { child, kill }: VaultChild): void {
  child.on('message', (frame: unknown) => {
    if (typeof frame !== 'string' && !(frame instanceof ArrayBuffer) && !ArrayBuffer.isView(frame)) return;
    if (socket.bufferedAmount > MOST_UNREAD_BYTES) kill();
    else if (socket.readyState === socket.OPEN) socket.send(frame);
  });
}

function close(socket: WebSocket, code: number): void {
  // A socket that waits does not even hear that the other side is gone.
  socket.resume();
  if (socket.readyState === socket.OPEN) socket.close(code);
}
