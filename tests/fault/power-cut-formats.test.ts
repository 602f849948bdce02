import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { verifyEvidenceFile } from '../../electron/vault/evidence/format/read.ts';
import { openStagingArea } from '../../electron/vault/evidence/format/staging.ts';
import { writeEvidenceFile } from '../../electron/vault/evidence/format/write.ts';
import { findPendingVolumes } from '../../electron/vault/handoff/stick/pending-volumes.ts';
import { openVolumes } from '../../electron/vault/handoff/stick/read-volumes.ts';
import { collect, inPieces, noise } from '../support/bytes.ts';
import { powerDisk } from '../support/small-disk.ts';
import { BASE, writeVolumes } from '../support/volumes.ts';

const MIB = 1024 * 1024;
const evidenceId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const key = noise(32, 7);
const plain = noise(3 * MIB + 5);
const sha = toHex(sha256(plain));

test('what was not flushed is lost on the disk of these tests', () => {
  const { folder, afterPowerCut } = powerDisk(24 * MIB);
  writeFileSync(join(folder, 'x'), plain);
  expect(readdirSync(afterPowerCut())).toEqual(['lost+found']);
});

test('evidence that was reported written is whole after a power cut, also in a new folder', async () => {
  const { folder, afterPowerCut } = powerDisk(24 * MIB);
  const written = await writeEvidenceFile({ source: inPieces(plain), path: join(folder, '71', 'e'), evidenceId, key });
  await verifyEvidenceFile({ path: join(afterPowerCut(), '71', 'e'), evidenceId, key, ...written });
});

test('a staged file is not waited for, but is whole after a power cut once it is adopted', async () => {
  const { folder, afterPowerCut } = powerDisk(24 * MIB);
  mkdirSync(join(folder, 'evidence'));
  const area = await openStagingArea(join(folder, 'staging'), systemRandom);
  const file = await area.stage({ source: inPieces(plain), evidenceId });
  const path = join('evidence', '71', evidenceId);
  await area.adopt(file, join(folder, path));
  await verifyEvidenceFile({ ...file, path: join(afterPowerCut(), path), sha256: sha });
});

test('volumes are whole after a power cut when they were finished, and have their names when they were published', async () => {
  for (const volumeSize of [MIB, 100 * MIB]) {
    const { folder, afterPowerCut } = powerDisk(24 * MIB);
    const written = await writeVolumes({ folder, volumeSize }, [plain]);
    const finished = afterPowerCut();
    const waiting = await findPendingVolumes({ folder: finished, baseName: BASE, extension: 'mxp' });
    expect(await waiting?.readBack()).toBe(sha);
    const [first = ''] = await written.publish();
    const published = await openVolumes(first.replace(folder, afterPowerCut()));
    expect(toHex(sha256(await collect(published.read())))).toBe(sha);
  }
});
