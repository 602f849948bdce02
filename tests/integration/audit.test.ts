import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exportAudit } from '../../electron/vault/audit/export-audit.ts';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { asBefore } from '../fixtures/leads-at-work.ts';
import { resultOf, teamVault } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const VERIFIER = fileURLToPath(new URL('../support/verify-audit.mjs', import.meta.url));

/** What the outside verifier says, or the first thing that it finds wrong. */
function verified(path: string): unknown {
  try {
    const answer = execFileSync(process.execPath, [VERIFIER, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(answer);
  } catch (error) {
    return /Error: (?<what>.*)/u.exec(String((error as { stderr?: string }).stderr))?.groups?.['what'];
  }
}

async function exported(): Promise<{ vault: OpenVault; path: string; lines: string[] }> {
  const vault = await teamVault();
  const number = await asBefore({ problem: '反映其收受礼金若干。' })(vault);
  await actOnLead(vault, number, { action: 'void', reason: '重复登记' });
  const path = join(freshFolder(), 'trail.ndjson');
  const head = toHex(vault.ledger.tip().chain);
  expect(await resultOf(exportAudit(vault, { to: path }))).toEqual({ events: 3, head });
  return { vault, path, lines: readFileSync(path, 'utf8').trimEnd().split('\n') };
}

test('a trail is verified by a script that knows nothing of the product', async () => {
  const { path } = await exported();
  expect(verified(path)).toEqual({ events: 3, logs: 1 });
});

test('a trail holds bodies and signatures, and nothing of any lead or of any name', async () => {
  const { path, lines } = await exported();
  expect(lines).toHaveLength(4);
  const text = readFileSync(path, 'utf8');
  for (const secret of ['礼金', '张伟', '重复登记', '王芳', '驻某局']) expect(text).not.toContain(secret);
  for (const line of lines.slice(1)) expect(Object.keys(JSON.parse(line) as object)).toEqual(['body', 'sig']);
});

test('the export itself stands in the log, with the digest of the file', async () => {
  const { vault, path } = await exported();
  const event = vault.ledger.store.stream(vault.session.vaultId).at(-1);
  const fileSha256 = toHex(sha256(readFileSync(path)));
  expect(event).toMatchObject({ type: 'AuditExported', sections: { head: { events: 3, fileSha256 } } });
});

test('a changed, a missing, an exchanged and a foreign event are found', async () => {
  const { path, lines } = await exported();
  const [header = '', first = '', second = '', third = ''] = lines;
  const { lines: others } = await exported();
  const cases: [string, string[]][] = [
    ['signature is false', [header, first, second.replace('"session"', '"passphrase"'), third]],
    ['out of its place', [header, first, third]],
    ['out of its place', [header, second, first, third]],
    ['does not end where', [header, first, second]],
    ['of another vault', [header, others[1] ?? '', second, third]],
    ['signed by nobody', [header.replace(/"members":\[.*?\]/u, '"members":[]'), first]],
    ['not canonical', [header, first.replace('"v":1', '"v":1.0'), second, third]],
  ];
  for (const [what, changed] of cases) {
    writeFileSync(path, `${changed.join('\n')}\n`);
    expect(verified(path)).toContain(what);
  }
});

test('a file that is there is not overwritten, and a cancelled export leaves nothing', async () => {
  const { vault, path } = await exported();
  const before = readFileSync(path);
  expect(await errorCode(() => resultOf(exportAudit(vault, { to: path })))).toBe('FILE_EXISTS');
  expect(readFileSync(path)).toEqual(before);
  const folder = freshFolder();
  const { seq } = vault.ledger.tip();
  const to = join(folder, 'trail.ndjson');
  expect(await errorCode(() => resultOf(exportAudit(vault, { to }, AbortSignal.abort())))).toBe('CANCELLED');
  expect(readdirSync(folder)).toEqual([]);
  expect(vault.ledger.tip().seq).toBe(seq);
  expect(await errorCode(() => resultOf(exportAudit(vault, { to: join(folder, 'none', 'x') })))).toBe('FILE_NOT_FOUND');
  expect(await errorCode(() => resultOf(exportAudit(vault, { to: join(vault.folder, 'x') })))).toBe('INPUT_INVALID');
  expect(existsSync(join(vault.folder, 'x'))).toBe(false);
});
