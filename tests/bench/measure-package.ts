import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportCard, importCard, ownCardSummary } from '../../electron/vault/cards/cards.ts';
import { ageIdentityFromSeed, recipientOf } from '../../electron/vault/crypto/age-keys.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { type ActResult, type Cost, inChild, runProgram } from './act.ts';
import { writeRandomFile } from './big-file.ts';
import { oneLead, settled } from './measure-evidence.ts';
import { type BenchRow, durationRow, median, memoryRow, throughputRow } from './report.ts';
import { freshVault, type Workspace, withVault } from './workspace.ts';

const GROUP = 'package';

type Place = {
  readonly folder: string;
  readonly team: string;
  readonly commission: string;
  readonly file: string;
  readonly identity: string;
  readonly recipient: string;
};

type Round = {
  readonly seal: ActResult;
  readonly open: ActResult;
  readonly encrypt: Cost;
  readonly decrypt: Cost;
  readonly encryptAndSync: number;
};

/** A package around a large file, sealed and opened, in turn with `age` on the same file. */
export async function measurePackage({ folder, sizes }: Workspace): Promise<readonly BenchRow[]> {
  const place = await prepared(folder, sizes.bytes);
  const rounds: Round[] = [];
  for (let index = 0; index < sizes.repeats; index++) rounds.push(await round(place, index));
  const middle = (pick: (one: Round) => number) => median(rounds.map(pick));
  const most = (pick: (one: Round) => number) => Math.max(...rounds.map(pick));
  const row = (what: string, ours: (one: Round) => number, beside: (one: Round) => number, baseline: string) =>
    throughputRow(GROUP, what, sizes.bytes, middle(ours), middle(beside), baseline);
  const cpu = (what: string, ours: (one: Round) => Cost, beside: (one: Round) => Cost, baseline: string) =>
    durationRow(
      ...([GROUP, what] as const),
      middle((one) => ours(one).cpuMs),
      middle((one) => beside(one).cpuMs),
      baseline,
    );
  const memory = (what: string, ours: (one: Round) => Cost, beside: (one: Round) => Cost, baseline: string) =>
    memoryRow(
      ...([GROUP, what] as const),
      most((one) => ours(one).peakBytes),
      most((one) => beside(one).peakBytes),
      baseline,
    );
  const [seal, open] = [({ seal: one }: Round) => one, ({ open: one }: Round) => one];
  const [encrypt, decrypt] = [({ encrypt: one }: Round) => one, ({ decrypt: one }: Round) => one];
  return [
    row(
      'seal (sign, flush, read back)',
      (one) => seal(one).ms,
      (one) => encrypt(one).ms,
      'age -r',
    ),
    row(
      'seal (sign, flush, read back)',
      (one) => seal(one).ms,
      (one) => one.encryptAndSync,
      'age -r, sync of the file',
    ),
    row(
      'open (verify, stage, take in)',
      (one) => open(one).ms,
      (one) => decrypt(one).ms,
      'age -d',
    ),
    cpu('processor time of sealing', seal, encrypt, 'age -r'),
    cpu('processor time of opening', open, decrypt, 'age -d'),
    memory('peak memory of sealing', seal, encrypt, 'age -r'),
    memory('peak memory of opening', open, decrypt, 'age -d'),
  ];
}

async function prepared(folder: string, bytes: number): Promise<Place> {
  const team = join(folder, 'team');
  const commission = join(folder, 'commission');
  const file = join(folder, 'package-evidence.bin');
  writeRandomFile(file, bytes);
  await freshVault(team);
  await freshVault(commission, 'commission');
  const lead = await oneLead(team);
  await introduce(folder, team, commission);
  await introduce(folder, commission, team);
  await inChild({ act: 'add', vault: team, lead, file });
  const secret = ageIdentityFromSeed(systemRandom(32));
  const identity = join(folder, 'identity.txt');
  writeFileSync(identity, `${secret}\n`);
  return { folder, team, commission, file, identity, recipient: await recipientOf(secret) };
}

async function introduce(folder: string, from: string, to: string): Promise<void> {
  const file = join(folder, 'one.mixia-card.json');
  const fingerprint = await withVault(from, async (vault) => {
    await exportCard(vault, file);
    return ownCardSummary(vault).fingerprint;
  });
  await withVault(to, (vault) => importCard(vault, file, fingerprint));
  rmSync(file);
}

/** One turn of each. Every package is opened in a commission that has not seen it. */
async function round({ folder, team, commission, file, identity, recipient }: Place, index: number): Promise<Round> {
  const stick = join(folder, `stick-${index}`);
  const receiver = join(folder, `commission-${index}`);
  const encrypted = join(folder, 'evidence.age');
  const decrypted = join(folder, 'evidence.plain');
  cpSync(commission, receiver, { recursive: true });
  await settled();
  const seal = await inChild({ act: 'seal', vault: team, to: stick });
  await settled();
  const encrypt = await runProgram('age', ['-r', recipient, '-o', encrypted, file]);
  const flush = await runProgram('sync', [encrypted]);
  await settled();
  const open = await inChild({ act: 'open', vault: receiver, file: seal.result });
  await settled();
  const decrypt = await runProgram('age', ['-d', '-i', identity, '-o', decrypted, encrypted]);
  for (const path of [stick, receiver, encrypted, decrypted]) rmSync(path, { recursive: true });
  return { seal, open, encrypt, decrypt, encryptAndSync: encrypt.ms + flush.ms };
}
