import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../electron/vault/host/open-vault.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { passphraseFromFile } from '../../electron/vault/keys/passphrase.ts';
import type { EvidenceItem } from '../../shared/contract/evidence.ts';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { placesOf } from '../support/whole-database.ts';
import { freshFolder } from '../support/folder.ts';
import { mixiaJson, refusal } from '../support/mixia.ts';
import { type CommandVault, jsonFile, leadJson, makeVault } from '../support/two-vaults.ts';

/** A character that stands nowhere else, so that one search finds it in rows and in the index alike. */
const MARK = '龘';

/** Where the mark stands in a vault's database. */
async function placesIn({ folder, key }: CommandVault): Promise<readonly string[]> {
  const passphrase = passphraseFromFile(readFileSync(key[1] ?? ''));
  const vault = await openVault(folder, { passphrase }, systemEnvironment({ now: () => Date.UTC(2026, 10, 22) }));
  try {
    return placesOf(vault.ledger.db, MARK);
  } finally {
    vault.close();
  }
}

test('content erased by order is gone from database, search, evidence and new backups, and the chain is clean', async () => {
  const root = freshFolder();
  const team = await makeVault(root, 'team');
  const { folder, key } = team;
  const lead = leadJson({
    problem: `反映${MARK}某收受礼金`,
    subjects: [{ kind: '个人', name: `张${MARK}`, organisation: `某${MARK}局`, management: '驻在单位党组管理' }],
    signature: '实名',
    reporter: { name: `赵${MARK}`, contact: '13900000000' },
  });
  const added = ['leads', 'add', folder, '--file', jsonFile(root, 'LEAD.json', lead), ...key];
  const { number } = await mixiaJson<{ number: string }>(...added);
  await mixiaJson(...added);
  const paper = join(root, `${MARK}.txt`);
  writeFileSync(paper, MARK);
  const [item] = await mixiaJson<EvidenceItem[]>('evidence', 'add', folder, number, paper, ...key);
  const act = (name: string, action: unknown) =>
    mixiaJson<{ backups: string[] }>('leads', 'act', folder, name, '--file', jsonFile(root, 'A.json', action), ...key);
  await act(number, { action: 'correct', reason: `补${MARK}`, changes: { remarks: `备注${MARK}` } });
  const old = join(root, 'old-backup');
  mkdirSync(old);
  const before = await mixiaJson<{ file: string }>('vault', 'backup', folder, '--to', old, ...key);
  expect((await placesIn(team)).length).toBeGreaterThan(3);

  const order = { action: 'erase', documentNumber: '市纪〔2026〕7号', orderedBy: '市纪委', orderedOn: '2026-03-04' };
  const [first, second] = [number, number.replace(/1$/u, '2')];
  const { backups } = await act(first, { ...order, reason: '按指令' });
  await act(second, { ...order, reason: '按指令' });
  expect(backups.join()).toContain(basename(before.file));

  expect(await placesIn(team)).toEqual([]);
  expect(await mixiaJson('leads', 'list', folder, '--search', MARK, ...key)).toMatchObject({ total: 0, leads: [] });
  const file = await mixiaJson<LeadFile>('leads', 'show', folder, number, ...key);
  expect(file).toMatchObject({
    number,
    problem: null,
    subjects: [],
    reporter: 'erased',
    partState: { content: 'erased' },
  });
  const out = ['-o', join(root, 'copy'), ...key];
  expect(await refusal('evidence', 'export', folder, item?.id ?? '', ...out)).toBe('EVIDENCE_NOT_FOUND');
  expect(await mixiaJson('vault', 'check', folder, ...key)).toMatchObject({ ok: true, findings: [] });

  const fresh = join(root, 'new-backup');
  mkdirSync(fresh);
  const after = await mixiaJson<{ file: string }>('vault', 'backup', folder, '--to', fresh, ...key);
  const restored: CommandVault = { ...team, folder: join(root, 'restored') };
  await mixiaJson('vault', 'restore', after.file, '--to', restored.folder, '--device', '02', ...key);
  expect(await placesIn(restored)).toEqual([]);
  expect(await mixiaJson('vault', 'check', restored.folder, ...key)).toMatchObject({ ok: true });
});
