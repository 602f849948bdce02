import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../electron/vault/clock.ts';
import { openVault, type OpenVault } from '../../electron/vault/host/open-vault.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { passphraseFromFile } from '../../electron/vault/keys/passphrase.ts';
import { badScene, clean, filesOf, sealWords, WHOLE } from '../support/bad-scene.ts';
import { flipped, noise } from '../support/bytes.ts';
import { mixia, mixiaJson, refusal } from '../support/mixia.ts';
import type { CommandVault } from '../support/two-vaults.ts';

const MIB = 1_048_576;
const scene = badScene();

/** Opens a vault in this process, under the product's own derivation. */
function opened({ folder, key }: CommandVault): Promise<OpenVault> {
  const passphrase = passphraseFromFile(readFileSync(key[1] ?? ''));
  return openVault(folder, { passphrase }, systemEnvironment(systemClock));
}

test('a vault that another process has open', async () => {
  const { folder, key } = scene.team;
  const vault = await opened(scene.team);
  try {
    expect(await refusal('leads', 'list', folder, ...key)).toBe('VAULT_IN_USE');
    expect(await refusal('vault', 'backup', folder, '--to', scene.at('stick'), ...key)).toBe('VAULT_IN_USE');
    expect(await mixiaJson('vault', 'status', folder)).toMatchObject({ locked: true });
  } finally {
    vault.close();
  }
  expect(await mixiaJson('vault', 'status', folder)).toMatchObject({ locked: false });
  expect(await clean(scene.team)).toEqual(WHOLE);
});

test('a database of a newer version is refused and left as it is', async () => {
  const newer = scene.copyOf(scene.team);
  const vault = await opened(newer);
  vault.ledger.db.pragma('user_version = 9999');
  vault.close();
  const database = readFileSync(join(newer.folder, 'vault-1.db'));
  expect(await refusal('leads', 'list', newer.folder, ...newer.key)).toBe('VAULT_NEWER');
  expect(readFileSync(join(newer.folder, 'vault-1.db')).equals(database)).toBe(true);
});

test('a database that is damaged, cut, empty, gone or none', async () => {
  const damages: Readonly<Record<string, (path: string, bytes: Buffer) => void>> = {
    'first page': (path, bytes) => writeFileSync(path, flipped(bytes, 100)),
    salt: (path, bytes) => writeFileSync(path, flipped(bytes, 3)),
    cut: (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length - 5000)),
    empty: (path) => writeFileSync(path, ''),
    other: (path) => writeFileSync(path, noise(200_000)),
    gone: (path) => rmSync(path),
    folder: (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    const damaged = scene.copyOf(scene.team);
    const path = join(damaged.folder, 'vault-1.db');
    damage(path, readFileSync(path));
    const code = await refusal('vault', 'check', damaged.folder, ...damaged.key);
    const wanted = name === 'folder' ? ['FILE_UNREADABLE'] : ['DATABASE_DAMAGED', 'VAULT_CHECK_FAILED'];
    expect({ name, wanted: wanted.includes(code) ? wanted : code }).toEqual({ name, wanted });
  }
});

test('a damaged piece of evidence is not sealed and not backed up, and nothing is left of the attempt', async () => {
  const damaged = scene.copyOf(scene.team);
  const stored = filesOf(damaged.folder).find((name) => name.startsWith('evidence/')) ?? '';
  const path = join(damaged.folder, stored);
  const bytes = readFileSync(path);
  writeFileSync(path, flipped(bytes, 1_000_000));
  const stick = scene.at('stick-damaged');
  mkdirSync(stick);
  expect(await refusal(...sealWords(damaged, stick))).toBe('EVIDENCE_DAMAGED');
  expect(await refusal('vault', 'backup', damaged.folder, '--to', stick, ...damaged.key)).toBe('EVIDENCE_DAMAGED');
  expect(readdirSync(stick)).toEqual([]);
  rmSync(path);
  expect(await refusal(...sealWords(damaged, stick))).toBe('EVIDENCE_MISSING');
  writeFileSync(path, bytes);
  expect(await clean(damaged)).toEqual(WHOLE);
});

test('folders and files of a vault that are not what they should be', async () => {
  const { key } = scene.team;
  expect(await refusal('leads', 'list', scene.at('paper.bin'), ...key)).toBe('VAULT_NOT_FOUND');
  const changes: Readonly<Record<string, (folder: string) => void>> = {
    'vault.json is a folder': (folder) => {
      rmSync(join(folder, 'vault.json'));
      mkdirSync(join(folder, 'vault.json'));
    },
    'vault.json is noise': (folder) => writeFileSync(join(folder, 'vault.json'), noise(500)),
    'vault.json is empty': (folder) => writeFileSync(join(folder, 'vault.json'), ''),
    'vault.json is huge': (folder) => writeFileSync(join(folder, 'vault.json'), noise(20 * MIB)),
    'the lock is a folder': (folder) => {
      rmSync(join(folder, 'vault.lock'));
      mkdirSync(join(folder, 'vault.lock'));
    },
    'the lock is noise': (folder) => writeFileSync(join(folder, 'vault.lock'), noise(5000)),
    'the head is a folder': (folder) => {
      rmSync(join(folder, 'head'));
      mkdirSync(join(folder, 'head'));
    },
    'the head is gone': (folder) => rmSync(join(folder, 'head')),
  };
  const codes: Record<string, string> = {};
  for (const [name, change] of Object.entries(changes)) {
    const broken = scene.copyOf(scene.team);
    change(broken.folder);
    codes[name] = await refusal('leads', 'list', broken.folder, ...broken.key);
  }
  expect(Object.entries(codes).filter(([, code]) => code === 'INTERNAL')).toEqual([]);
  expect(codes).toMatchObject({
    'vault.json is noise': 'VAULT_FILE_DAMAGED',
    'vault.json is empty': 'VAULT_FILE_DAMAGED',
    'the head is gone': 'VAULT_ROLLED_BACK',
  });
});

test('evidence that cannot be told from its name, or is no file', async () => {
  const { folder, key } = scene.team;
  const give = (path: string) => refusal('evidence', 'add', folder, scene.lead, path, ...key);
  const names = ['笔\u202e录.txt', 'a\u2066b.txt', 'a\u0007.txt', 'a\nb.txt', 'a\u200bb.txt', 'a\u007fb', '\u0085'];
  for (const name of names) {
    const path = scene.at(name);
    writeFileSync(path, 'x');
    expect({ name, code: await give(path) }).toEqual({ name, code: 'EVIDENCE_NAME_UNSAFE' });
  }
  expect(await give(scene.at('stick'))).toBe('FILE_UNREADABLE');
  expect(await give('/dev/zero')).toBe('FILE_UNREADABLE');
  expect(await clean(scene.team)).toEqual(WHOLE);
});

test('ledgers that are none, or hold nothing, or too much', async () => {
  const { folder, key } = scene.team;
  const take = (name: string, content: string | Uint8Array) => {
    writeFileSync(scene.at(name), content);
    return refusal('leads', 'import', folder, scene.at(name), ...key);
  };
  const head = '收到时间,被反映人,主要问题\n';
  expect(await take('a.xlsx', 'PK\u0003\u0004 and nothing more')).toBe('LEDGER_NOT_A_SPREADSHEET');
  expect(await take('b.csv', head)).toBe('LEDGER_EMPTY');
  expect(await take('c.csv', `${head}${'2026-03-02,张伟,收礼\n'.repeat(2_000_000)}`)).toBe('LEDGER_TOO_LARGE');
  expect(await take('d.csv', '姓名,电话\n张伟,1\n')).toBe('LEDGER_NO_HEADER');
  expect(await refusal('leads', 'import', folder, scene.at('stick'), ...key)).toBe('FILE_UNREADABLE');
  expect(await clean(scene.team)).toEqual(WHOLE);
});

test('packages that are none, and a package that cannot be read', async () => {
  const commission = scene.copyOf(scene.commission);
  const bytes = readFileSync(scene.package);
  const open = (name: string, content: Uint8Array) => {
    writeFileSync(scene.at(name), content);
    return refusal('package', 'open', commission.folder, scene.at(name), '-o', scene.at('stick'), ...commission.key);
  };
  expect(await open('a.mxp', noise(1000))).toBe('PACKAGE_NOT_A_PACKAGE');
  expect(await open('b.mxp', new Uint8Array())).toBe('PACKAGE_NOT_A_PACKAGE');
  expect(await open('c.mxp', flipped(bytes, bytes.length >> 1))).toBe('PACKAGE_DAMAGED');
  expect(await open('d.mxp', Buffer.concat([bytes, Buffer.alloc(1)]))).toBe('PACKAGE_DAMAGED');
  const words = ['package', 'open', commission.folder, scene.at('stick'), ...commission.key];
  expect(['PACKAGE_UNREADABLE', 'FILE_UNREADABLE']).toContain(await refusal(...words));
  expect(await clean(commission)).toEqual({ leads: 0, evidence: 0, packages: 0 });
});

test('after wrong passphrases the right one opens, and the vault is as it was', async () => {
  const team = scene.copyOf(scene.team);
  writeFileSync(scene.at('wrong.txt'), '这不是口令这不是口令\n');
  for (let n = 0; n < 3; n += 1) {
    expect(await refusal('leads', 'list', team.folder, '--passphrase-file', scene.at('wrong.txt'))).toBe(
      'WRONG_PASSPHRASE',
    );
  }
  expect(await clean(team)).toEqual(WHOLE);
  const moved = scene.at('moved');
  renameSync(team.folder, moved);
  expect(await clean({ ...team, folder: moved })).toEqual(WHOLE);
  const { err } = await mixia('leads', 'list', moved, '--passphrase-file', scene.at('wrong.txt'));
  expect(err).toMatch(/^WRONG_PASSPHRASE: [^\n]+\n$/u);
});
