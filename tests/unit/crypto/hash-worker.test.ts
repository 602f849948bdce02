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
])('memory may be used again once update has resolved: %s', async (_, memory) => {
  const worker = createHashWorker();
  await worker.update(memory);
  memory.set(utf8('second'));
  await worker.update(memory);
  expect(toHex(await worker.digest())).toBe(toHex(sha256(utf8('first second'))));
});

test('calls that overlap are hashed in their order, each whole, though the queue is shorter than one of them', async () => {
  const worker = createHashWorker(1000);
  const pieces = Array.from({ length: 20 }, (_, i) => noise(i * 333, i + 1));
  const [digest] = await Promise.all([Promise.all(pieces.map(worker.update)).then(worker.digest)]);
  expect(toHex(digest)).toBe(toHex(sha256(...pieces)));
});

test('no more is taken than the queue holds', async () => {
  const worker = createHashWorker(1000);
  const second = { taken: false };
  const first = worker.update(new Uint8Array(1000));
  const next = worker.update(new Uint8Array(1)).then(() => {
    second.taken = true;
  });
  await first;
  await Promise.resolve();
  // The thread can answer only once this thread turns to its messages.
  expect(second.taken).toBe(false);
  await next;
  expect(toHex(await worker.digest())).toBe(toHex(sha256(new Uint8Array(1001))));
});

test('a closed thread takes nothing more and lets nobody wait', async () => {
  const worker = createHashWorker(10);
  const waiting = worker.update(new Uint8Array(5_000_000));
  const failed = expect(waiting).rejects.toThrow(/closed|ended/u);
  await worker.close();
  await failed;
  await worker.close();
  await expect(worker.update(Uint8Array.of(1))).rejects.toThrow();
  await expect(worker.digest()).rejects.toThrow();
});
