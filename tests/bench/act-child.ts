import { mkdirSync } from 'node:fs';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { exportEvidence } from '../../electron/vault/evidence/export.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { sealLeads } from '../../electron/vault/handoff/seal/seal-leads.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type Act, type ActResult, peakOf } from './act.ts';
import { resultOf, timed } from './stopwatch.ts';
import { BENCH_PASSPHRASE, withVault } from './workspace.ts';

/** Does one act in a process of its own, so that its peak memory is its own, and tells how long it took. */
async function perform(vault: OpenVault, act: Act): Promise<string> {
  switch (act.act) {
    case 'add': {
      const [item] = await resultOf(addEvidence(vault, { lead: act.lead, files: [act.file] }));
      return item?.id ?? '';
    }
    case 'export':
      return (await resultOf(exportEvidence(vault, { id: act.id, to: act.to }))).sha256;
    case 'seal': {
      mkdirSync(act.to);
      const sealed = await resultOf(
        sealLeads(vault, {
          ...{ to: 'ZJ00', leads: 'all', purpose: '按月报送', folder: act.to, classification: '工作秘密' },
          ...{ whole: false, passphrase: BENCH_PASSPHRASE },
        }),
      );
      return sealed.files[0] ?? '';
    }
    case 'open':
      return (await resultOf(openPackage(vault, { file: act.file }))).packageId;
    case 'nothing':
      return '';
  }
}

const act = JSON.parse(process.argv[2] ?? '') as Act;
const told = await withVault(act.vault, async (vault): Promise<ActResult> => {
  const before = process.cpuUsage();
  const { ms, result } = await timed(() => perform(vault, act));
  const { user, system } = process.cpuUsage(before);
  return { ms, result, cpuMs: (user + system) / 1000, peakBytes: peakOf('self') ?? 0 };
});
process.stdout.write(JSON.stringify(told));
