import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

import type { HashReply, HashRequest } from './hash-worker.ts';

/** Entry of the hashing thread: hashes places of the shared memory, says when each is free, and ends with the digest. */
if (parentPort !== null) {
  const port = parentPort;
  const memory = new Uint8Array(workerData as SharedArrayBuffer);
  const hash = createHash('sha256');
  const reply = (message: HashReply): void => port.postMessage(message);
  port.on('message', (request: HashRequest) => {
    if (request === 'end') {
      reply({ digest: Uint8Array.from(hash.digest()) });
      return;
    }
    hash.update(memory.subarray(request.at, request.at + request.length));
    reply({ free: request.length });
  });
}
