import { join } from 'node:path';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { openVault } from '../../../electron/vault/host/open-vault.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import { showItem } from '../../../electron/vault/items/show-item.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import type { ItemFile } from '../../../shared/contract/items.ts';
import { type Client, finished } from '../../fixtures/client.ts';
import { placesOf } from '../../support/whole-database.ts';
import { letter, PASSPHRASE } from './pair-on-disk.ts';

/** A petition of the letterbox. */
export type Petition = { readonly subject: string; readonly reporter: string; readonly problem: string };

const subjectsOf = (name: string) => [
  { kind: '个人', name, organisation: '市住建局物业科', management: '驻在单位党组管理' } as const,
];

/** Registers a petition, which is a 申诉 and no lead; gives its number. */
async function received(client: Client, { subject, reporter, problem }: Petition): Promise<string> {
  const { number } = await client.leads.register(
    letter({
      ...{ letterClass: '申诉', subjects: subjectsOf(subject), problem, originalPages: 2, originalPlace: '密码柜2层' },
      ...{ signature: '实名', reporter: { name: reporter, contact: '13800000000' } },
    }),
  );
  return number;
}

/** Makes a team's vault with these petitions, then a lead on that subject; and a backup of it all. */
export async function itemsOnDisk(
  root: string,
  petitions: readonly Petition[],
  lead: string,
): Promise<{ readonly vault: string; readonly numbers: readonly string[]; readonly backup: string }> {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const folder = join(root, '线索库');
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  const numbers: string[] = [];
  for (const petition of petitions) numbers.push(await received(client, petition));
  await client.leads.register(letter({ subjects: subjectsOf(lead) }));
  const { file } = await finished(client.vault.backup({ to: root }));
  dispose();
  return { vault: folder, numbers, backup: file.split('/').at(-1) ?? '' };
}

/** What the vault holds of an item, as it is read there, and why its reporter was looked at, look by look. */
export type HeldItem = ItemFile & { readonly looks: readonly unknown[] };

/** Opens the vault that the window has left and reads items in it; `places` tells where in its database a text still stands. */
export async function heldItems(
  folder: string,
  numbers: readonly string[],
  texts: readonly string[],
): Promise<{ readonly items: readonly HeldItem[]; readonly places: readonly string[] }> {
  const vault = await openVault(folder, { passphrase: PASSPHRASE }, systemEnvironment(systemClock));
  try {
    const items = numbers.map((number) => {
      const file = showItem(vault, number);
      const looks = vault.ledger.store.stream(file.id).filter(({ type }) => type === 'ReporterOpened');
      return { ...file, looks: looks.map(({ sections }) => sections['reason']) };
    });
    return { items, places: texts.flatMap((text) => placesOf(vault.ledger.db, text)) };
  } finally {
    vault.close();
  }
}
