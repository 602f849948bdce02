import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { badScene, clean, filesOf, sealWords, WHOLE } from '../support/bad-scene.ts';
import { noise } from '../support/bytes.ts';
import { mixiaJson, refusal } from '../support/mixia.ts';
import { smallDisk } from '../support/small-disk.ts';
import { jsonFile, leadJson } from '../support/two-vaults.ts';

const MIB = 1_048_576;
const scene = badScene();

/** Takes all space of a disk but so many bytes; gives the space back when called. */
function fill(disk: string, leave = 0): () => void {
  const path = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(path, noise(Math.max(0, bavail * bsize - leave)));
  return () => {
    rmSync(path);
  };
}

test('a disk that is full, at each thing that writes into the vault', async () => {
  const disk = smallDisk(24 * MIB).folder;
  const team = scene.copyOf(scene.team, disk);
  const commission = scene.copyOf(scene.commission, disk);
  const ledger = scene.at('ledger.csv');
  writeFileSync(ledger, `收到时间,被反映人,主要问题\n${`2026-03-02,张伟,${'反映收礼。'.repeat(300)}\n`.repeat(300)}`);
  const emptied = fill(disk, 100_000);
  const { folder, key } = team;
  expect(await refusal('leads', 'import', folder, ledger, ...key)).toBe('DISK_FULL');
  expect(await refusal('evidence', 'add', folder, scene.lead, scene.at('paper.bin'), ...key)).toBe('DISK_FULL');
  const open = ['package', 'open', commission.folder, scene.package, ...commission.key];
  expect(await refusal(...open)).toBe('DISK_FULL');
  const facts = ['--kind', 'team', '--name', '某组', '--code', 'X', '--device', '01', '--member', '李'];
  const made = join(disk, 'new');
  expect(await refusal('vault', 'create', made, ...facts, ...key)).toBe('DISK_FULL');
  expect(existsSync(join(made, 'vault.json'))).toBe(false);
  emptied();
  const full = fill(disk);
  const lead = jsonFile(scene.root, 'BIG.json', leadJson({ problem: '反映。'.repeat(1600) }));
  expect(await refusal('leads', 'add', folder, '--file', lead, ...key)).toBe('DISK_FULL');
  full();
  expect(await clean(team)).toEqual(WHOLE);
  expect(await clean(commission)).toEqual({ leads: 0, evidence: 0, packages: 0 });
  expect(await mixiaJson(...open)).toMatchObject({ leads: 1, evidence: 1 });
});

test('a medium that is full, write-protected, no folder or the vault itself, at each thing that writes onto it', async () => {
  const team = scene.copyOf(scene.team);
  const commission = scene.copyOf(scene.commission);
  const { folder } = smallDisk(MIB);
  const sealed = smallDisk(16 * MIB);
  sealed.writeProtect();
  const onto = (target: string): readonly (readonly string[])[] => [
    sealWords(team, target),
    ['vault', 'backup', team.folder, '--to', target, ...team.key],
    ['evidence', 'export', team.folder, scene.item, '-o', join(target, 'copy'), ...team.key],
  ];
  const receiptOnto = (target: string) => [
    ...['package', 'open', commission.folder, scene.package, '-o', target, ...commission.key],
  ];
  for (const words of onto(folder))
    expect({ words, code: await refusal(...words) }).toEqual({ words, code: 'DISK_FULL' });
  expect(readdirSync(folder)).toEqual([]);
  for (const words of [...onto(sealed.folder), receiptOnto(sealed.folder)]) {
    expect({ words, code: await refusal(...words) }).toEqual({ words, code: 'TARGET_READ_ONLY' });
  }
  for (const words of [...onto(scene.at('nowhere')), receiptOnto(scene.at('nowhere'))]) {
    expect({ words, code: await refusal(...words) }).toEqual({ words, code: 'FILE_NOT_FOUND' });
  }
  for (const words of [...onto(scene.at('paper.bin')), receiptOnto(scene.at('paper.bin'))]) {
    const code = await refusal(...words);
    expect({ words, told: ['FILE_NOT_FOUND', 'FILE_UNREADABLE', 'TARGET_READ_ONLY'].includes(code) }).toEqual({
      words,
      told: true,
    });
  }
  for (const words of [...onto(team.folder), receiptOnto(commission.folder)]) {
    expect({ words, code: await refusal(...words) }).toEqual({ words, code: 'INPUT_INVALID' });
  }
  expect(await clean(team)).toEqual(WHOLE);
  expect(await clean(commission)).toEqual({ leads: 0, evidence: 0, packages: 0 });
});

test('a vault on a write-protected disk, and one whose disk was taken away', async () => {
  const disk = smallDisk(24 * MIB);
  const team = scene.copyOf(scene.team, disk.folder);
  const before = filesOf(team.folder);
  disk.writeProtect();
  expect(await refusal('leads', 'list', team.folder, ...team.key)).toBe('TARGET_READ_ONLY');
  expect(filesOf(team.folder)).toEqual(before);
  disk.pull();
  expect(await refusal('leads', 'list', team.folder, ...team.key)).toBe('VAULT_NOT_FOUND');
});
