import { readdirSync } from 'node:fs';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { PASSPHRASE, pairOnDisk, type PairOnDisk } from '../e2e/support/pair-on-disk.ts';
import { finished } from '../fixtures/client.ts';
import { floorEnvironment } from '../fixtures/floor-cost.ts';
import { CAST, type Player } from './stage.ts';

/** Everybody's own passphrase. */
export const PASSPHRASES: Readonly<Record<Player, string>> = {
  王芳: PASSPHRASE,
  周平: '竹喧归浣女莲动下渔舟',
  李明: '空山新雨后天气晚来秋',
  赵红: '随意春芳歇王孙自可留',
  孙丽: '明月松间照清泉石上流',
};

/** A team's vault with its whole cast, and its commission's, as a laptop finds them. */
export async function teamOnDisk(root: string): Promise<PairOnDisk> {
  const at = await pairOnDisk(root, 0);
  const { client, dispose } = await createInProcessVault(floorEnvironment());
  await client.vault.open({ folder: at.team, passphrase: PASSPHRASE });
  for (const name of Object.keys(CAST).filter((one) => one !== '王芳') as Player[]) {
    await client.members.add({
      ...{ name, role: CAST[name], newPassphrase: PASSPHRASES[name], passphrase: PASSPHRASE },
    });
  }
  dispose();
  return at;
}

/** What the commission does with the stick: it opens the package there, and puts its receipt beside it. */
export async function openedByCommission({ commission, stick }: PairOnDisk): Promise<void> {
  const { client, dispose } = await createInProcessVault(floorEnvironment());
  await client.vault.open({ folder: commission, passphrase: PASSPHRASE });
  const file = readdirSync(stick).find((name) => name.startsWith('MX-ZJ01')) ?? '';
  await finished(client.packages.open({ file: `${stick}/${file}`, receiptFolder: stick }));
  dispose();
}
