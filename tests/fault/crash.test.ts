import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { chance } from '../../electron/vault/demo/chance.ts';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { finishPackages, openPackage } from '../../electron/vault/handoff/handoff.ts';
import { createVault } from '../../electron/vault/host/create-vault.ts';
import { openVault, type OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type StoredPackage, voidPackage } from '../../electron/vault/packages/packages.ts';
import { type Child, pause, startChild } from '../fixtures/child-process.ts';
import { meet } from '../fixtures/pair.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { resultOf, teamVault, TEST_NOW, testEnvironment } from '../fixtures/vault.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const LIFE_MS = 1_000_000;
const ROWS = 8;
const VAULTS = 5;
/** What may lie in a vault's folder while nobody works in it. */
const OWN_FILES =
  /^(?:attempts\.json|head|vault-1\.db|vault\.json|vault\.lock|evidence(?:\/[0-9a-f]{2}(?:\/[0-9a-f-]{36})?)?)$/u;

type Kind = 'lead' | 'event' | 'evidence' | 'import' | 'sealed' | 'opened' | 'answered' | 'home';
type Acknowledged = Readonly<Record<Kind, string[]>>;

type Scene = {
  readonly root: string;
  /** Everything that was ever acknowledged. */
  readonly said: Acknowledged;
  /** How often a kill came while something was only half done. */
  midway: number;
};

type Killing = { readonly kills: number; readonly lines: number; readonly longest: number; readonly seed: number };
type Look = (place: Scene, life: number) => Promise<void>;

async function scene(): Promise<Scene> {
  const root = freshFolder();
  mkdirSync(join(root, 'stick'));
  writeFileSync(join(root, 'small'), noise(2000));
  writeFileSync(join(root, 'large'), noise(1_300_000, 2));
  for (const seed of [0, 1, 2]) {
    writeFileSync(join(root, `${String(seed)}.csv`), ledgerCsv(messyLedger({ rows: ROWS, seed })));
  }
  const env = testEnvironment();
  const team = await teamVault({ folder: join(root, 'team'), env });
  const folder = join(root, 'commission');
  const facts = { name: '某市纪委监委', code: 'ZJ00', device: '01', member: '李明', level: '市' } as const;
  await createVault({ folder, kind: 'commission', ...facts, ceiling: '工作秘密', passphrase: PASSPHRASE }, env);
  const commission = await openVault(folder, { passphrase: PASSPHRASE }, env);
  await meet(team, commission);
  team.close();
  commission.close();
  const said = { lead: [], event: [], evidence: [], import: [], sealed: [], opened: [], answered: [], home: [] };
  return { root, said, midway: 0 };
}

/**
 * Kills a child so many times in all, in {@link VAULTS} scenes one after the other, and looks at what is left each time.
 * Gives the scenes as they were left at last. A full check reads everything that ever went into a vault: ten or fourteen
 * lives in each of five say as much of a kill as seventy in one, for a fifth of that reading.
 */
async function killOften(what: string, options: Killing, look: Look): Promise<readonly Scene[]> {
  const random = chance(options.seed);
  const scenes: Scene[] = [];
  for (let vault = 0; vault < VAULTS; vault += 1) {
    const place = await scene();
    await killIn(place, what, options, { random, look });
    scenes.push(place);
  }
  return scenes;
}

/** Each child is killed after fewer than `lines` acknowledgements and `longest` milliseconds. */
async function killIn(
  place: Scene,
  what: string,
  { kills, lines: most, longest }: Killing,
  { random, look }: { readonly random: ReturnType<typeof chance>; readonly look: Look },
): Promise<void> {
  const start = (life: number): Child =>
    startChild('crash-child.ts', [what, place.root, String(TEST_NOW + (life + 1) * LIFE_MS)]);
  let next = start(0);
  for (let life = 0; life < kills / VAULTS; life += 1) {
    const child = next;
    await child.nextLine();
    child.tell('go');
    // Some are killed while they open the vault, the others after this or that has been acknowledged.
    const lines = random.below(most);
    for (let line = 0; line < lines; line += 1) await child.nextLine();
    await pause(random.below(longest));
    const killed = await child.kill();
    expect(killed.stderr).toBe('');
    // The next one loads while this one's remains are looked at; it touches nothing before it is told.
    next = start(life + 1);
    note(place, killed.lines.slice(1));
    await look(place, life);
  }
  await next.kill();
}

/** How many things of a kind were acknowledged in all scenes. */
function acknowledged(scenes: readonly Scene[], kind: Kind): number {
  return scenes.reduce((sum, { said }) => sum + said[kind].length, 0);
}

function midwayIn(scenes: readonly Scene[]): number {
  return scenes.reduce((sum, { midway }) => sum + midway, 0);
}

function note({ said }: Scene, lines: readonly string[]): void {
  for (const line of lines) {
    const [kind, name] = JSON.parse(line) as [Kind, string];
    said[kind].push(name);
  }
}

/** Opens a vault as everybody does after a crash, finds a full check clean and nothing lying about, and looks further. */
async function reopened<Result>(
  place: Scene,
  name: string,
  life: number,
  look: (vault: OpenVault) => Result | Promise<Result>,
): Promise<Result> {
  const folder = join(place.root, name);
  if (filesOf(folder).some((file) => !OWN_FILES.test(file) && !file.endsWith('.db-wal'))) place.midway += 1;
  const clock = { now: () => TEST_NOW + (life + 2) * LIFE_MS - 1 };
  const vault = await openVault(folder, { passphrase: PASSPHRASE }, testEnvironment(clock));
  try {
    const { findings } = await resultOf(checkVault(vault, { incremental: false }));
    expect(findings).toEqual([]);
    return await look(vault);
  } finally {
    vault.close();
    expect(filesOf(folder).filter((file) => !OWN_FILES.test(file))).toEqual([]);
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function column(vault: OpenVault, sql: string): readonly string[] {
  return vault.ledger.db.prepare(sql).pluck().all() as string[];
}

/** Everything acknowledged is there, and no number was given twice. */
function expectKept(vault: OpenVault, { said }: Scene): void {
  const numbers = column(vault, 'SELECT number FROM lead');
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(said.lead).size).toBe(said.lead.length);
  expect(missing(said.lead, numbers)).toEqual([]);
  expect(missing(said.event, column(vault, 'SELECT lower(hex(hash)) FROM event'))).toEqual([]);
  const keys = column(vault, 'SELECT evidence FROM evidence_key');
  expect(missing(said.evidence, keys)).toEqual([]);
  const onDisk = filesOf(vault.folder).flatMap((name) => /^evidence\/..\/(.*)$/u.exec(name)?.[1] ?? []);
  expect(onDisk.toSorted()).toEqual(keys.toSorted());
}

function missing(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const known = new Set(found);
  return wanted.filter((one) => !known.has(one));
}

const packagesOut = (vault: OpenVault): readonly StoredPackage[] =>
  vault.ledger.db.prepare("SELECT * FROM package WHERE direction = 'out' ORDER BY sequence").all() as StoredPackage[];

/** The files of a package that have their names. */
function filesOnStick({ root }: Scene, baseName: string): readonly string[] {
  const stick = join(root, 'stick');
  const names = readdirSync(stick).filter((name) => name.startsWith(`${baseName}.mxp`) && !name.endsWith('.part'));
  return names.sort().map((name) => join(stick, name));
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * What the ledger says of the stick is true: no number was used before its record, each package that was sent is whole,
 * and one that was only sealed can be finished or made void.
 */
async function expectHonest(vault: OpenVault, place: Scene, life: number): Promise<void> {
  const stick = join(place.root, 'stick');
  const before = packagesOut(vault);
  expect(before.map(({ sequence }) => sequence)).toEqual(before.map((_, index) => index + 1));
  const waiting = before.filter(({ state }) => state === 'sealed');
  expect(waiting.length).toBeLessThanOrEqual(1);
  place.midway += waiting.length;
  for (const { sequence, baseName } of waiting) {
    if (life % 3 === 0) {
      const to = vault.facts.kind === 'team' ? 'ZJ00' : 'ZJ01';
      voidPackage(vault, { to, sequence, reason: '介质拔出' });
      for (const name of readdirSync(stick)) if (name.startsWith(baseName)) rmSync(join(stick, name));
    } else {
      await resultOf(finishPackages(vault, { folder: stick }));
    }
  }
  const after = packagesOut(vault);
  expect(after.filter(({ state }) => state === 'sealed')).toEqual([]);
  for (const { baseName, fileSha256 } of after.filter(({ state }) => state !== 'void')) {
    expect(digestOf(filesOnStick(place, baseName))).toBe(fileSha256);
  }
  const sender = `MX-${vault.facts.code}-`;
  const named = readdirSync(stick).filter((name) => name.startsWith(sender) && !name.endsWith('.part'));
  const recorded = new Set(after.map(({ baseName }) => baseName));
  expect(named.filter((name) => !recorded.has(name.replace(/\.mxp.*$/u, '')))).toEqual([]);
}

test('killed at any moment of working leads, a vault is clean and has every act that was acknowledged', async () => {
  const scenes = await killOften('leads', { kills: 70, lines: 8, longest: 40, seed: 11 }, (place, life) =>
    reopened(place, 'team', life, (vault) => {
      expectKept(vault, place);
    }),
  );
  expect(acknowledged(scenes, 'event')).toBeGreaterThan(50);
});

test('killed at any moment of adding evidence, a vault is clean and has every file that was acknowledged', async () => {
  const scenes = await killOften('evidence', { kills: 70, lines: 6, longest: 60, seed: 12 }, (place, life) =>
    reopened(place, 'team', life, (vault) => {
      expectKept(vault, place);
    }),
  );
  expect(acknowledged(scenes, 'evidence')).toBeGreaterThan(50);
  expect(midwayIn(scenes)).toBeGreaterThan(10);
});

test('killed at any moment of an import, a vault is clean and has each ledger whole or not at all', async () => {
  const scenes = await killOften('import', { kills: 60, lines: 2, longest: 120, seed: 13 }, (place, life) =>
    reopened(place, 'team', life, (vault) => {
      expectKept(vault, place);
      const leads = column(vault, 'SELECT number FROM lead').length;
      expect(leads % ROWS).toBe(0);
      expect(leads).toBeGreaterThanOrEqual(place.said.import.length * ROWS);
    }),
  );
  expect(acknowledged(scenes, 'import')).toBeGreaterThan(5);
});

test('killed at any moment of sealing, the ledger is honest about numbers and files, and the vault clean', async () => {
  const scenes = await killOften('seal', { kills: 50, lines: 7, longest: 90, seed: 14 }, (place, life) =>
    reopened(place, 'team', life, async (vault) => {
      expectKept(vault, place);
      await expectHonest(vault, place, life);
      expect(
        missing(
          place.said.sealed,
          packagesOut(vault).map(({ id }) => id),
        ),
      ).toEqual([]);
    }),
  );
  expect(acknowledged(scenes, 'sealed')).toBeGreaterThan(5);
  expect(midwayIn(scenes)).toBeGreaterThan(3);
});

test('killed at any moment between sealing, opening and the receipt, both sides are clean and agree', async () => {
  const scenes = await killOften('open', { kills: 50, lines: 9, longest: 120, seed: 15 }, async (scene_, life) => {
    await reopened(scene_, 'team', life, async (vault) => {
      expectKept(vault, scene_);
      await expectHonest(vault, scene_, life);
    });
    await reopened(scene_, 'commission', life, async (vault) => {
      await expectHonest(vault, scene_, life);
      const taken = column(vault, "SELECT id FROM package WHERE direction = 'in'");
      expect(missing(scene_.said.opened, taken)).toEqual([]);
      expect(
        missing(
          scene_.said.answered,
          packagesOut(vault).map(({ id }) => id),
        ),
      ).toEqual([]);
    });
  });
  expect(acknowledged(scenes, 'home')).toBeGreaterThan(5);
  for (const place of scenes) await expectAgreement(place);
});

/** What is still under way is delivered, both ways; then both vaults hold the same leads, and nothing is left open. */
async function expectAgreement(place: Scene): Promise<void> {
  const life = 1000;
  const leads = new Map<string, readonly string[]>();
  const sent = await reopened(place, 'team', life, packagesOut);
  await reopened(place, 'commission', life, async (vault) => {
    for (const { baseName } of sent.filter((row) => row.state === 'sent')) {
      const [file = ''] = filesOnStick(place, baseName);
      await resultOf(openPackage(vault, { file, receiptFolder: join(place.root, 'stick') }));
    }
    leads.set('commission', column(vault, 'SELECT id FROM lead ORDER BY id'));
  });
  const receipts = await reopened(place, 'commission', life + 1, packagesOut);
  await reopened(place, 'team', life + 2, async (vault) => {
    for (const { baseName } of receipts.filter(({ state }) => state !== 'void')) {
      const [file = ''] = filesOnStick(place, baseName);
      await resultOf(openPackage(vault, { file }));
    }
    const open = packagesOut(vault).filter(
      ({ state }) => !['accepted', 'accepted-with-findings', 'void'].includes(state),
    );
    expect(open).toEqual([]);
    leads.set('team', column(vault, 'SELECT id FROM lead ORDER BY id'));
  });
  expect(missing(leads.get('commission') ?? [], leads.get('team') ?? [])).toEqual([]);
}
