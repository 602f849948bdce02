import { expect, test } from 'vitest';

import { toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { createHashWorker } from '../../../electron/vault/crypto/hash-worker.ts';
import { noise } from '../../support/bytes.ts';

test('the digest is that of the same bytes in one piece', async () => {
  const bytes = noise(3_000_000);
  const worker = createHashWorker();
  for (let at = 0; at < bytes.length; at += 70_001) await worker.update(bytes.subarray(at, at + 70_001));
  await worker.update(new Uint8Array(0));
  expect(toHex(await worker.digest())).toBe(toHex(sha256(bytes)));
});

test('nothing hashed gives the digest of nothing', async () => {
  expect(toHex(await createHashWorker().digest())).toBe(toHex(sha256()));
});

test.each([
  ['plain bytes', utf8('first ')],
  ['a Buffer', Buffer.from('first ')],
])('memory may be used again as soon as update was called: %s', async (_, memory) => {
  const worker = createHashWorker();
  const first = worker.update(memory);
  memory.set(utf8('second'));
  await Promise.all([first, worker.update(memory)]);
  expect(toHex(await worker.digest())).toBe(toHex(sha256(utf8('first second'))));
});

test('no more waits in the queue than its bound allows', async () => {
  const worker = createHashWorker(1000);
  let returned = 0;
  const all = Array.from({ length: 20 }, () =>
    worker.update(new Uint8Array(600)).then(() => {
      returned += 1;
    }),
  );
  await Promise.resolve();
  // Only the first fits; every other one waits for the thread.
  expect(returned).toBeLessThanOrEqual(1);
  await Promise.all(all);
  expect(toHex(await worker.digest())).toBe(toHex(sha256(new Uint8Array(12_000))));
});

test('a closed thread takes nothing more and lets nobody wait', async () => {
  const worker = createHashWorker(10);
  const waiting = worker.update(new Uint8Array(5_000_000));
  const failed = expect(waiting).rejects.toThrow('ended');
  await worker.close();
  await failed;
  await worker.close();
  await expect(worker.update(Uint8Array.of(1))).rejects.toThrow();
  await expect(worker.digest()).rejects.toThrow();
});
