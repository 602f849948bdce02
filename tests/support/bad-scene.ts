import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { EvidenceItem } from '../../shared/contract/evidence.ts';
import type { PackageRow, SealResult } from '../../shared/contract/packages.ts';
import { noise } from './bytes.ts';
import { mixiaJson } from './mixia.ts';
import { type CommandVault, jsonFile, leadJson, makeTwoVaults, type TwoVaults } from './two-vaults.ts';

const MIB = 1_048_576;

/** A team with one lead and one file of 3 MiB, its commission, a package on its way: made once for all tests of a file. */
export type BadScene = TwoVaults & {
  readonly root: string;
  readonly lead: string;
  readonly item: string;
  readonly package: string;
  /** A path in the scene's folder. */
  readonly at: (name: string) => string;
  /** A copy of a vault for a test of its own, on another disk where one is given. */
  readonly copyOf: (vault: CommandVault, on?: string) => CommandVault;
};

/** What the team's vault of the scene holds. */
export const WHOLE = { leads: 1, evidence: 1, packages: 1 };

/** Makes the scene before the tests of this file, and removes it after them. */
export function badScene(): BadScene {
  const root = mkdtempSync(join(tmpdir(), 'mixia-bad-'));
  const at = (name: string): string => join(root, name);
  let copies = 0;
  const copyOf = (vault: CommandVault, on: string = root): CommandVault => {
    const folder = join(on, `copy-${String((copies += 1))}`);
    cpSync(vault.folder, folder, { recursive: true });
    return { ...vault, folder };
  };
  const scene = { root, at, copyOf } as BadScene;
  beforeAll(async () => {
    Object.assign(scene, await makeTwoVaults(root));
    Object.assign(scene, await filled(scene));
  }, 180_000);
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return scene;
}

async function filled({ root, team, at }: BadScene): Promise<Partial<BadScene>> {
  const { folder, key } = team;
  const draft = jsonFile(root, 'LEAD.json', leadJson());
  const { number } = await mixiaJson<{ number: string }>('leads', 'add', folder, '--file', draft, ...key);
  writeFileSync(at('paper.bin'), noise(3 * MIB));
  const [item] = await mixiaJson<EvidenceItem[]>('evidence', 'add', folder, number, at('paper.bin'), ...key);
  mkdirSync(at('stick'));
  const { files } = await mixiaJson<SealResult>(...sealWords(team, at('stick')));
  return { lead: number, item: item?.id ?? '', package: files[0] ?? '' };
}

/** The words that seal everything new onto a stick. */
export function sealWords({ folder, key }: CommandVault, stick: string): string[] {
  return ['package', 'seal', folder, '--to', 'SJW', '--all', '--purpose', '报送', '-o', stick, ...key];
}

/** Every file of a vault, by its path in the folder. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** What a vault says of itself: leads, files, packages. A full check finds nothing, and nothing lies about. */
export async function clean({ folder, key }: CommandVault): Promise<typeof WHOLE> {
  const check = await mixiaJson<{ events: number; evidence: number }>('vault', 'check', folder, ...key);
  expect(check).toMatchObject({ ok: true, findings: [] });
  const { total } = await mixiaJson<{ total: number }>('leads', 'list', folder, ...key);
  const packages = await mixiaJson<PackageRow[]>('package', 'list', folder, ...key);
  expect(filesOf(folder).filter((name) => /\.part|\.pending/u.test(name))).toEqual([]);
  return { leads: total, evidence: check.evidence, packages: packages.length };
}
