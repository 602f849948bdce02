import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVault } from '../../electron/vault/host/create-vault.ts';
import type { CardSummary } from '../../shared/contract/packages.ts';
import { floorEnvironment, lowerCost } from '../fixtures/floor-cost.ts';
import { here, mixiaJson } from './mixia.ts';

/** A vault on the command line: its folder, and the words that open it. */
export type CommandVault = { readonly folder: string; readonly key: readonly string[]; readonly code: string };

/** A team and its commission. */
export type TwoVaults = { readonly team: CommandVault; readonly commission: CommandVault };

const FACTS = {
  team: { name: '驻某局纪检监察组', code: 'ZJ01', member: '王芳', passphrase: '山中何所有 岭上多白云' },
  commission: { name: '市纪委监委', code: 'SJW', member: '陈刚', passphrase: '只可自怡悦 不堪持赠君' },
} as const;

/** Makes one vault through the program, under the cost that it measures here. */
export async function makeByCommand(
  root: string,
  kind: 'team' | 'commission',
  name: string = kind,
): Promise<CommandVault> {
  const { code, member, name: organisation } = FACTS[kind];
  const vault = place(root, kind, name);
  const words = ['--kind', kind, '--name', organisation, '--code', code, '--device', '01', '--member', member];
  await mixiaJson('vault', 'create', vault.folder, ...words, ...vault.key);
  return vault;
}

/** Makes the same vault in this process, under the lowest cost that the program opens. */
export async function makeVault(root: string, kind: 'team' | 'commission', name: string = kind): Promise<CommandVault> {
  const vault = place(root, kind, name);
  const facts = { ...FACTS[kind], kind, device: '01', level: '市', ceiling: '工作秘密' } as const;
  await createVault({ ...facts, folder: vault.folder }, floorEnvironment());
  return vault;
}

function place(root: string, kind: 'team' | 'commission', name: string): CommandVault {
  const { code, passphrase } = FACTS[kind];
  const file = join(root, `${name}.passphrase`);
  writeFileSync(file, `${passphrase}\n`);
  return { folder: join(root, name), key: ['--passphrase-file', file], code };
}

/** Makes both vaults and exchanges their cards, each confirmed by the digits that the other one printed. */
export async function makeTwoVaults(root: string, make = makeVault): Promise<TwoVaults> {
  const team = await make(root, 'team');
  const commission = await make(root, 'commission');
  const json = make === makeByCommand ? mixiaJson : here.json;
  await introduce(json, root, [team, commission]);
  await introduce(json, root, [commission, team]);
  return { team, commission };
}

/** Gives vaults that the program has made, and has opened as it made them, the lowest cost that it opens. */
export async function lowerCosts(vaults: TwoVaults): Promise<void> {
  for (const kind of ['team', 'commission'] as const) await lowerCost(vaults[kind].folder, FACTS[kind].passphrase);
}

async function introduce(
  json: typeof mixiaJson,
  root: string,
  [from, to]: readonly [CommandVault, CommandVault],
): Promise<void> {
  const file = join(root, `${from.code}.mixia-card.json`);
  const card = await json<CardSummary>('card', 'export', from.folder, '-o', file, ...from.key);
  await json('card', 'import', to.folder, file, '--fingerprint', card.fingerprint, ...to.key);
}

/** The content of a lead as a LEAD.json has it. */
export function leadJson(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    receivedOn: '2026-03-02',
    signature: '匿名',
    category: '违反廉洁纪律',
    problem: '反映其收受礼金。',
    subjects: [{ kind: '个人', name: '张伟', organisation: '某局办公室', management: '驻在单位党组管理' }],
    ...fields,
  };
}

/** Writes a JSON file and gives its path. */
export function jsonFile(root: string, name: string, value: unknown): string {
  const path = join(root, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}
