import { dirname, resolve } from 'node:path';
import type { Progress } from '../../../shared/contract/call.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { toHex, utf8 } from '../crypto/bytes.ts';
import { createSha256, type IncrementalHash } from '../crypto/hash.ts';
import { throwIfCancelled } from '../files/failures.ts';
import { writeNewStream } from '../files/new-stream.ts';
import { assertOutside } from '../files/outside-folder.ts';
import { type Report, withProgress } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { eventLines, headerLine, readTrail, type Trail } from './audit-lines.ts';

/** What `vault.exportAudit` answers: how many events, and the chain value that this device's log then had. */
export type AuditExport = { readonly events: number; readonly head: string };

/**
 * Writes the signed trail of this vault for somebody who is to check it without the vault: one line for the header, then
 * every event's body and signature, log by log. No section is in it, so nothing of any lead. The export is recorded
 * before the file gets its name. `docs/audit-trail.md` tells how it is verified.
 * @throws AppError FILE_EXISTS, FILE_NOT_FOUND (the folder), INPUT_INVALID (a place inside the vault), CANCELLED,
 * DISK_FULL, TARGET_READ_ONLY, WRITE_INTERRUPTED, DATABASE_DAMAGED when an event is missing
 */
export async function* exportAudit(
  vault: OpenVault,
  { to }: { readonly to: string },
  signal?: AbortSignal,
): AsyncGenerator<Progress, AuditExport, void> {
  return yield* withProgress((report, ending) => write(vault, to, report, ending), signal);
}

async function write(vault: OpenVault, to: string, report: Report, signal: AbortSignal): Promise<AuditExport> {
  await assertOutside(vault.folder, dirname(resolve(to)));
  const trail = readTrail(vault);
  const hash = createSha256();
  await writeNewStream({
    to,
    random: vault.env.random,
    pieces: hashed(hash, pieces(vault, trail, report, signal)),
    beforeName: () => {
      throwIfCancelled(signal);
      const head = { events: trail.events, fileSha256: toHex(hash.digest()) };
      vault.ledger.write((writer) =>
        writer.append({ type: 'AuditExported', stream: vault.session.vaultId, sections: { head } }),
      );
    },
  });
  return { events: trail.events, head: trail.head };
}

async function* hashed(hash: IncrementalHash, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

async function* pieces(
  vault: OpenVault,
  trail: Trail,
  report: Report,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield headerLine(trail);
  let done = 0;
  for (const checkpoint of trail.checkpoints) {
    for (const lines of eventLines(vault, checkpoint)) {
      throwIfCancelled(signal);
      yield utf8(lines.join(''));
      done += lines.length;
      report({ stage: 'audit', done, total: trail.events });
      await new Promise(setImmediate);
    }
  }
  if (done !== trail.events) throw new AppError('DATABASE_DAMAGED');
}
