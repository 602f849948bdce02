import { type VolumeWriterOptions, openVolumeWriter } from '../../electron/vault/handoff/stick/write-volumes.ts';
import type { WrittenVolumes } from '../../electron/vault/handoff/stick/write-volumes.ts';

/** Name of every set in these tests. */
export const BASE = 'MX-ZJ01-01-ZJ00-20261122-0001';

/** Writes these pieces and finishes, without giving the files their names. */
export async function writeVolumes(
  options: Omit<VolumeWriterOptions, 'baseName' | 'extension'>,
  pieces: readonly Uint8Array[],
): Promise<WrittenVolumes> {
  const writer = await openVolumeWriter({ baseName: BASE, extension: 'mxp', ...options });
  for (const piece of pieces) await writer.write(piece);
  return writer.finish();
}
