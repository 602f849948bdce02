import { join } from 'node:path';
import { systemClock } from '../../../electron/vault/clock.ts';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import { ENVELOPE } from '../../fixtures/envelope.ts';
import { daysAgo, letter, PASSPHRASE } from './pair-on-disk.ts';

/** How old the vault is, in days: at least two months have ended since. */
const AGE = 70;

/** When the late item and the late envelope were received, and those that are in time. */
export const CAME = { late: daysAgo(30), inTime: daysAgo(0) } as const;

/** Makes a team's vault some months old with an item and a sealed envelope that are late, and one of each in time. */
export async function missedOnDisk(root: string): Promise<string> {
  const earlier = { now: () => systemClock.now() - AGE * 86_400_000 };
  const folder = join(root, '线索库');
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  const before = await createInProcessVault(systemEnvironment(earlier));
  await before.client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  before.dispose();
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  for (const receivedOn of Object.values(CAME)) {
    await client.leads.register(letter({ receivedOn, letterClass: '业务范围外' }));
    await client.envelopes.add({ receivedOn, ...ENVELOPE });
  }
  dispose();
  return folder;
}
