import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '../../shared/domain/clock.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { RandomSource } from '../../electron/vault/crypto/random.ts';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { withFileErrors } from '../../electron/vault/store/file-errors.ts';
import { type DemoVault, makeVault } from './actors.ts';
import { demoTime } from './days.ts';
import { PAPERS_TO_TRY } from './papers.ts';
import { STORY_BEGINS, tellStory } from './story.ts';
import { workbook } from './workbook.ts';

const LEDGER_ROWS = 25;
const ROWS_TO_TRY = 36;
const BAD_ROWS = 3;
const SEEDS = { taken: 535, toTry: 11 } as const;
const BYTE_ORDER_MARK = '\uFEFF';

/** Where everything of the demonstration lies. */
export type Demo = {
  readonly root: string;
  readonly vaults: readonly DemoVault[];
  /** Preferences in which the team's vault was the last one. */
  readonly profile: string;
  /** Files to take in. */
  readonly toTry: string;
  /** A folder that stands for an empty stick. */
  readonly emptyStick: string;
  /** The folder that stands for the stick between the two; the last package lies on it unopened. */
  readonly stick: string;
};

/**
 * Makes two vaults with weeks of invented work in them, and things to try beside, in an empty folder.
 * @throws AppError VAULT_EXISTS when the folder is not empty, TARGET_READ_ONLY, DISK_FULL
 */
export async function makeDemo(folder: string, clock: Clock, random: RandomSource): Promise<Demo> {
  const places = withFileErrors('write', () => makeFolders(resolve(folder)));
  const time = demoTime(clock);
  const lastYear = Number(time.date(0).slice(0, 4)) - 1;
  const ledger = join(places.root, 'ledger.csv');
  writeFileSync(ledger, BYTE_ORDER_MARK + ledgerCsv(messyLedger({ rows: LEDGER_ROWS, seed: SEEDS.taken, lastYear })));
  await writeThingsToTry(places.toTry, lastYear);
  const vaults = await play(places, ledger, time, random);
  // It stands in the vault now; taken in again, every row of it would be a repeat.
  rmSync(ledger);
  const preferences = { lastVault: vaults[0]?.folder ?? '' };
  writeFileSync(join(places.profile, 'preferences.json'), JSON.stringify(preferences), { mode: 0o600 });
  return { ...places, vaults };
}

type Places = Omit<Demo, 'vaults'>;

function makeFolders(root: string): Places {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  if (readdirSync(root).length > 0) throw new AppError('VAULT_EXISTS');
  const inside = (name: string) => join(root, name);
  const profile = inside('profile');
  const places = { root, profile, toTry: inside('试用材料'), emptyStick: inside('空U盘'), stick: inside('往来U盘') };
  for (const place of [profile, places.toTry, places.emptyStick, places.stick]) mkdirSync(place, { mode: 0o700 });
  return places;
}

async function writeThingsToTry(folder: string, lastYear: number): Promise<void> {
  const messy = messyLedger({ rows: ROWS_TO_TRY, seed: SEEDS.toTry, badRows: BAD_ROWS, lastYear });
  writeFileSync(join(folder, '原台账.csv'), BYTE_ORDER_MARK + ledgerCsv(messy));
  writeFileSync(join(folder, '原台账.xlsx'), await workbook('台账', messy.lines));
  for (const { name, bytes } of PAPERS_TO_TRY) writeFileSync(join(folder, name), bytes);
}

/** The vaults are closed again when this is over, whatever happens. */
async function play(
  { root, stick }: Places,
  ledger: string,
  time: ReturnType<typeof demoTime>,
  random: RandomSource,
): Promise<readonly DemoVault[]> {
  const env = systemEnvironment(time.clock);
  const hosts = [await createInProcessVault(env), await createInProcessVault(env)] as const;
  try {
    time.goTo(STORY_BEGINS);
    const team = await makeVault('team', root, hosts[0].client, random);
    const commission = await makeVault('commission', root, hosts[1].client, random);
    await tellStory({ team, commission, time, ledger, stick });
    return [team, commission].map(({ client: _, ...facts }) => facts);
  } finally {
    for (const { dispose } of hosts) dispose();
  }
}
