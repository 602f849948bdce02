import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { registerLead } from '../../electron/vault/leads/register.ts';
import { inChild, runProgram } from './act.ts';
import { writeRandomFile } from './big-file.ts';
import { inventor } from './invented.ts';
import { type BenchRow, median, memoryRow, throughputRow } from './report.ts';
import { BENCH_NOW, freshVault, type Workspace, withVault } from './workspace.ts';

const GROUP = 'evidence';
const BESIDE = 'cp, sync of the copy, sha256sum';

/** A large file into the vault and out again, beside copying and hashing it; in turn, in processes of their own. */
export async function measureEvidence({ folder, sizes }: Workspace): Promise<readonly BenchRow[]> {
  const vault = join(folder, 'evidence');
  const file = join(folder, 'evidence.bin');
  const copy = join(folder, 'evidence-copy.bin');
  const to = join(folder, 'evidence-out.bin');
  writeRandomFile(file, sizes.bytes);
  await freshVault(vault);
  const lead = await oneLead(vault);
  const add: number[] = [];
  const out: number[] = [];
  const plain: number[] = [];
  let peak = 0;
  for (let run = 0; run < sizes.repeats; run++) {
    await settled();
    plain.push(await copied(file, copy));
    await settled();
    const added = await inChild({ act: 'add', vault, lead, file });
    await settled();
    const exported = await inChild({ act: 'export', vault, id: added.result, to });
    rmSync(to);
    add.push(added.ms);
    out.push(exported.ms);
    peak = Math.max(peak, added.peakBytes, exported.peakBytes);
  }
  const idle = (await inChild({ act: 'nothing', vault })).peakBytes;
  rmSync(file);
  rmSync(vault, { recursive: true });
  return [
    throughputRow(GROUP, 'add a file', sizes.bytes, median(add), median(plain), BESIDE),
    throughputRow(GROUP, 'export it', sizes.bytes, median(out), median(plain), BESIDE),
    memoryRow(GROUP, 'peak memory of adding and exporting', peak, idle, 'the same process, doing neither'),
  ];
}

/** Everything on the disk, so that nobody pays for what another has written. */
export async function settled(): Promise<void> {
  await runProgram('sync', []);
}

async function copied(file: string, copy: string): Promise<number> {
  const script = 'cp --reflink=never -- "$1" "$2" && sync -- "$2" && sha256sum -- "$2"';
  const { ms } = await runProgram('sh', ['-c', script, 'sh', file, copy]);
  rmSync(copy);
  return ms;
}

/** A vault of one lead; its number. */
export function oneLead(folder: string): Promise<string> {
  return withVault(folder, ({ ledger, numbering }) => {
    const draft = inventor(BENCH_NOW, 1, 300)(0);
    return ledger.write((writer) => registerLead(writer, ledger, numbering, { draft, reporter: undefined })).number;
  });
}
