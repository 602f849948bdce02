import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EvidenceItem } from '../../shared/contract/evidence.ts';
import type { SealResult } from '../../shared/contract/packages.ts';
import { flipped, noise } from '../support/bytes.ts';
import { pause } from '../fixtures/child-process.ts';
import { here, mixiaJson, refusal, start } from '../support/mixia.ts';
import { smallDisk } from '../support/small-disk.ts';
import {
  type CommandVault,
  jsonFile,
  leadJson,
  makeTwoVaults,
  makeVault,
  type TwoVaults,
} from '../support/two-vaults.ts';

const root = mkdtempSync(join(tmpdir(), 'mixia-errors-'));
const at = (name: string) => join(root, name);
const scene = {} as TwoVaults & { lead: string; item: EvidenceItem; seal: SealResult };

beforeAll(async () => {
  const vaults = await makeTwoVaults(root);
  const { folder, key, code } = vaults.team;
  const added = await mixiaJson<{ number: string }>('leads', 'add', folder, '--file', lead(), ...key);
  writeFileSync(at('paper.bin'), noise(200_000));
  const [item] = await mixiaJson<EvidenceItem[]>('evidence', 'add', folder, added.number, at('paper.bin'), ...key);
  mkdirSync(at('stick'));
  const words = ['--to', vaults.commission.code, '--all', '--purpose', '报送', '-o', at('stick')];
  const seal = await mixiaJson<SealResult>('package', 'seal', folder, ...words, ...key);
  Object.assign(scene, vaults, { lead: added.number, item, seal, code });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const lead = (fields: Readonly<Record<string, unknown>> = {}) => jsonFile(root, 'LEAD.json', leadJson(fields));
const file = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(at(name), bytes);
  return at(name);
};
const add = (path: string) => here.refusal('leads', 'add', scene.team.folder, '--file', path, ...scene.team.key);
const open = (path: string) => here.refusal('package', 'open', scene.commission.folder, path, ...scene.commission.key);

/** A copy of the team's vault that may be spoilt. */
function copyOf({ folder, key, code }: CommandVault, name: string): CommandVault {
  cpSync(folder, at(name), { recursive: true });
  return { folder: at(name), key, code };
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('passphrase, member and folder', async () => {
  const { folder, key } = scene.team;
  expect(await refusal('leads', 'list', folder, '--passphrase-file', file('wrong', '不是这个口令\n'))).toBe(
    'WRONG_PASSPHRASE',
  );
  expect(
    await refusal('leads', 'list', folder, '--passphrase-file', file('latin', Uint8Array.of(0xff, 0xfe, 10))),
  ).toBe('INPUT_INVALID');
  expect(await refusal('leads', 'list', folder, '--passphrase-file', at('nowhere'))).toBe('FILE_NOT_FOUND');
  expect(await refusal('leads', 'list', folder, '--member', '李四', ...key)).toBe('MEMBER_UNKNOWN');
  expect(await refusal('leads', 'list', at('nowhere'), ...key)).toBe('VAULT_NOT_FOUND');
  expect(await refusal('vault', 'status', at('wrong'))).toBe('VAULT_NOT_FOUND');
});

test('a new vault: weak passphrase, a folder that is not empty', async () => {
  const words = ['--kind', 'team', '--name', '组', '--code', 'A', '--device', '1', '--member', '甲'];
  const weak = ['--passphrase-file', file('weak', '12345678\n')];
  expect(await here.refusal('vault', 'create', at('weak-vault'), ...words, ...weak)).toBe('PASSPHRASE_TOO_COMMON');
  expect(await here.refusal('vault', 'create', at('stick'), ...words, ...scene.team.key)).toBe('VAULT_EXISTS');
  expect(readdirSync(root)).not.toContain('weak-vault');
});

test('a vault of a newer version, and one that is damaged', async () => {
  const newer = copyOf(scene.team, 'newer');
  const vaultFile = join(newer.folder, 'vault.json');
  writeFileSync(vaultFile, readFileSync(vaultFile, 'utf8').replace(/"version":1(?!\d)/u, '"version":2'));
  expect(await here.refusal('leads', 'list', newer.folder, ...newer.key)).toBe('VAULT_NEWER');
  const damaged = copyOf(scene.team, 'damaged');
  const [database = ''] = filesBelow(damaged.folder).filter((path) => path.endsWith('.db'));
  const bytes = readFileSync(database);
  writeFileSync(database, flipped(bytes, 4096 * 20 + 100));
  const code = await here.refusal('vault', 'check', damaged.folder, ...damaged.key);
  expect(['DATABASE_DAMAGED', 'VAULT_CHECK_FAILED']).toContain(code);
});

test('a damaged piece of evidence: the check names it beside its 1, and it is not exported', async () => {
  const damaged = copyOf(scene.team, 'damaged-evidence');
  const [stored = ''] = filesBelow(join(damaged.folder, 'evidence'));
  writeFileSync(stored, flipped(readFileSync(stored), 100_000));
  const check = await here.ran('vault', 'check', damaged.folder, '--json', ...damaged.key);
  expect(check.code).toBe(1);
  expect(check.err).toMatch(/^VAULT_CHECK_FAILED: [^\n]+\n$/u);
  const told = JSON.parse(check.out) as { ok: boolean; findings: { code: string; where: string }[] };
  expect(told).toMatchObject({ ok: false, findings: [{ code: 'EVIDENCE_DAMAGED' }] });
  const out = ['-o', at('copy.bin'), ...damaged.key];
  expect(await here.refusal('evidence', 'export', damaged.folder, scene.item.id, ...out)).toBe('EVIDENCE_DAMAGED');
  expect(readdirSync(root)).not.toContain('copy.bin');
});

test('LEAD.json: each way to be wrong is refused by name, and nothing is registered', async () => {
  expect(await add(at('nowhere.json'))).toBe('FILE_NOT_FOUND');
  expect(await add(file('a.json', '{"receivedOn": '))).toBe('INPUT_INVALID');
  expect(await add(file('b.json', Uint8Array.of(0x7b, 0xc0, 0xaf, 0x7d)))).toBe('INPUT_INVALID');
  expect(await add(file('c.json', '{"a":"\\ud800"}'))).toBe('INPUT_INVALID');
  expect(await add(lead({ 密码: 'x' }))).toBe('INPUT_INVALID');
  expect(await add(file('d.json', JSON.stringify(leadJson()).replace('{', '{"__proto__":{"x":1},')))).toBe(
    'INPUT_INVALID',
  );
  expect(await add(file('e.json', `[${'0,'.repeat(700_000)}0]`))).toBe('FILE_UNREADABLE');
  expect(await add(lead({ receivedOn: '2999-01-01' }))).toBe('LEAD_DATE_FUTURE');
  expect(await add(lead({ classification: '机密' }))).toBe('LEAD_ABOVE_CEILING');
  expect(await add(lead({ subjects: [{ kind: '个人', name: '张伟', management: '市管' }] }))).toBe(
    'LEAD_MANAGED_ABOVE',
  );
  const above = { subjects: [{ kind: '个人', name: '张伟', management: '市管' }], source: '上级交办' };
  for (const documentNumber of ['无', '—']) {
    expect(await add(lead({ ...above, documentNumber }))).toBe('LEAD_MANAGED_ABOVE');
  }
  const list = await here.json<{ total: number }>('leads', 'list', scene.team.folder, ...scene.team.key);
  expect(list.total).toBe(1);
});

test('a ledger that is none, or that is not understood', async () => {
  const { folder, key } = scene.team;
  const take = (path: string) => here.refusal('leads', 'import', folder, path, ...key);
  expect(await take(file('ledger.xlsx', noise(5000)))).toBe('LEDGER_NOT_A_SPREADSHEET');
  expect(await take(file('empty.csv', ''))).toBe('LEDGER_EMPTY');
  expect(await take(file('header.csv', '甲,乙\n1,2\n'))).toBe('LEDGER_NO_HEADER');
  const bad = file('bad.csv', '被反映人,收到时间,反映的主要问题\n张伟,2026-03-01,收礼\n,去年秋天,收礼\n');
  const { code, out, err } = await here.ran('leads', 'import', folder, bad, '--json', ...key);
  expect({ code, line: err.slice(0, err.indexOf(':')) }).toEqual({ code: 1, line: 'LEDGER_ROWS_REJECTED' });
  const told = JSON.parse(out) as { registered: number; rejected: { row: number }[] };
  expect(told.registered).toBe(0);
  expect(new Set(told.rejected.map(({ row }) => row))).toEqual(new Set([3]));
});

test('evidence with a name that shows otherwise than it is, or that is not there', async () => {
  const { folder, key } = scene.team;
  const give = (path: string) => here.refusal('evidence', 'add', folder, scene.lead, path, ...key);
  expect(await give(file('photo\u202egpj.exe', 'x'))).toBe('EVIDENCE_NAME_UNSAFE');
  expect(await give(file('a\u0007b', 'x'))).toBe('EVIDENCE_NAME_UNSAFE');
  expect(await give(at('nowhere'))).toBe('FILE_NOT_FOUND');
});

test('packages: none, damaged, cut, for somebody else, from an unknown sender', async () => {
  const [whole = ''] = scene.seal.files;
  const bytes = readFileSync(whole);
  expect(await open(at('nowhere.mxp'))).toBe('FILE_NOT_FOUND');
  expect(await open(file('text.mxp', 'this is no package'))).toBe('PACKAGE_NOT_A_PACKAGE');
  expect(await open(file('flipped.mxp', flipped(bytes, bytes.length - 5000)))).toBe('PACKAGE_DAMAGED');
  expect(await open(file('cut.mxp', bytes.subarray(0, bytes.length - 1)))).toBe('PACKAGE_DAMAGED');
  file('part.mxp.003', bytes.subarray(2000, 3000));
  expect(await open(file('part.mxp.001', bytes.subarray(0, 1000)))).toBe('PACKAGE_VOLUME_MISSING');
  expect(await here.refusal('package', 'open', scene.team.folder, whole, ...scene.team.key)).toBe('PACKAGE_NOT_FOR_US');
  const list = await here.json<{ total: number }>('leads', 'list', scene.commission.folder, ...scene.commission.key);
  expect(list.total).toBe(0);
});

test('cards and numbers that are not there', async () => {
  const { folder, key } = scene.team;
  const [card, digits] = [at('SJW.mixia-card.json'), '00000 '.repeat(8).trim()];
  expect(await here.refusal('card', 'import', folder, card, '--fingerprint', digits, ...key)).toBe(
    'CARD_FINGERPRINT_MISMATCH',
  );
  expect(await here.refusal('leads', 'show', folder, 'ZJ01-1999-0001', ...key)).toBe('LEAD_NOT_FOUND');
  const words = ['--all', '--purpose', '报送', '-o', at('stick'), ...key];
  expect(await here.refusal('package', 'seal', folder, '--to', 'NOBODY', ...words)).toBe('CARD_UNKNOWN');
  expect(await here.refusal('identity', 'export', folder, '-o', at('key.txt'), ...key)).toBe('IDENTITY_NEEDS_YES');
  expect(readdirSync(root)).not.toContain('key.txt');
});

test('a target that is write-protected or full, and a file that is there already', async () => {
  const { folder, key } = scene.team;
  const disk = smallDisk(65_536);
  const words = (to: string) => ['evidence', 'export', folder, scene.item.id, '-o', to, ...key];
  expect(await refusal(...words(join(disk.folder, 'copy')))).toBe('DISK_FULL');
  expect(readdirSync(disk.folder)).toEqual([]);
  disk.writeProtect();
  expect(await refusal(...words(join(disk.folder, 'copy')))).toBe('TARGET_READ_ONLY');
  expect(await refusal(...words(at('paper.bin')))).toBe('FILE_EXISTS');
});

test('after all of this both vaults are clean', async () => {
  for (const { folder, key } of [scene.team, scene.commission]) {
    expect(await mixiaJson('vault', 'check', folder, ...key)).toMatchObject({ ok: true, findings: [] });
  }
});

/** Waits until the first bytes of a file that is being added lie in the vault. */
async function partAppears(folder: string): Promise<void> {
  const isPart = (path: string) => path.endsWith('.part') && path.includes('evidence');
  while (!filesBelow(folder).some(isPart)) await pause(20);
}

test('an interrupt cancels cleanly; until then nobody else gets in', async () => {
  const other = await makeVault(root, 'team', 'busy');
  const big = file('big.bin', '');
  truncateSync(big, 6_000_000_000);
  const added = await mixiaJson<{ number: string }>('leads', 'add', other.folder, '--file', lead(), ...other.key);
  const { child, ended } = start('evidence', 'add', other.folder, added.number, big, ...other.key);
  await partAppears(other.folder);
  expect(await refusal('leads', 'list', other.folder, ...other.key)).toBe('VAULT_IN_USE');
  expect(await mixiaJson('vault', 'status', other.folder)).toMatchObject({ locked: true });
  child.kill('SIGINT');
  const { code, err } = await ended;
  expect({ code, err: err.slice(0, err.indexOf(':')) }).toEqual({ code: 1, err: 'CANCELLED' });
  expect(await mixiaJson('vault', 'check', other.folder, ...other.key)).toMatchObject({ ok: true, evidence: 0 });
});
