import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

import type { HashReply, HashRequest } from './hash-worker.ts';

/** Entry of the hashing thread: hashes what it is sent, says how much is done, and ends with the digest. */
if (parentPort !== null) {
  const port = parentPort;
  const hash = createHash('sha256');
  const reply = (message: HashReply): void => port.postMessage(message);
  port.on('message', (request: HashRequest) => {
    if (request === 'end') {
      reply({ digest: Uint8Array.from(hash.digest()) });
      return;
    }
    hash.update(request);
    reply({ done: request.length });
  });
}
