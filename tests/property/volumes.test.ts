import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { openVolumes } from '../../electron/vault/handoff/stick/read-volumes.ts';
import { collect, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { writeVolumes } from '../support/volumes.ts';

const MIB = 1024 * 1024;

test('whatever the volumes and the pieces, joined they are what was written, and are read as that', async () => {
  const root = freshFolder();
  const size = fc.oneof(
    fc.integer({ min: 0, max: 5 * MIB }),
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -1, max: 1 })).map(([n, d]) => n * MIB + d),
  );
  const pieces = fc.array(fc.integer({ min: 1, max: 2 * MIB }), { minLength: 1, maxLength: 5 });
  const volumeSize = fc.oneof(fc.constant(MIB), fc.integer({ min: MIB, max: 3 * MIB }));
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(size, pieces, volumeSize, fc.boolean(), async (total, lengths, limit, announced) => {
      const folder = join(root, String(turn++));
      mkdirSync(folder);
      const bytes = noise(total, 5);
      const cut: Uint8Array[] = [];
      for (let at = 0, index = 0; at < total; index += 1) {
        const length = lengths[index % lengths.length] ?? total;
        cut.push(bytes.subarray(at, at + length));
        at += length;
      }
      const written = await writeVolumes({ folder, volumeSize: limit, ...(announced && { totalSize: total }) }, cut);
      expect(await written.readBack()).toBe(toHex(sha256(bytes)));
      const paths = await written.publish();
      expect(paths.length).toBe(Math.max(1, Math.ceil(total / limit)));
      expect(Buffer.concat(paths.map((path) => readFileSync(path))).equals(bytes)).toBe(true);
      const opened = await openVolumes(paths.at(-1) ?? '');
      expect(opened.paths).toEqual(paths);
      expect(Buffer.compare(await collect(opened.read()), bytes)).toBe(0);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 40 },
  );
});
