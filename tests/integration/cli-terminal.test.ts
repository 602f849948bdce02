import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '../support/folder.ts';
import { mixiaJson } from '../support/mixia.ts';

const LAUNCHER = join(import.meta.dirname, '../../electron/cli/mixia.mjs');
const PASSPHRASE = '只在此山中 云深不知处';

/** Runs `mixia` on a terminal of its own (util-linux `script` makes one); types each answer when its question stands. */
async function onTerminal(
  answers: readonly (readonly [question: string, answer: string])[],
  ...words: readonly string[]
) {
  const command = [process.execPath, LAUNCHER, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = [...answers];
  let seen = '';
  let from = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen += text;
    const [next] = waiting;
    if (next === undefined || !seen.slice(from).includes(next[0])) return;
    from = seen.length;
    waiting.shift();
    child.stdin.write(next[1]);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, seen };
}

test('on a terminal the passphrase is asked, twice when it is new, and never shown', async () => {
  const folder = join(freshFolder(), 'vault');
  const facts = ['--kind', 'team', '--name', '组', '--code', 'A', '--device', '1', '--member', '王芳'];
  const twice = [['设定口令', `${PASSPHRASE}\r`] as const, ['再次输入', `${PASSPHRASE}\r`] as const];
  const created = await onTerminal(twice, 'vault', 'create', folder, ...facts);
  expect(created.code).toBe(0);
  expect(created.seen).toContain('已建立派驻机构线索库');
  const listed = await onTerminal([['口令：', `${PASSPHRASE}\r`]], 'member', 'list', folder);
  expect(listed.code).toBe(0);
  expect(listed.seen).toContain('王芳');
  expect(created.seen + listed.seen).not.toContain(PASSPHRASE);
});

test('two new passphrases that differ make no vault; Ctrl-C at the question cancels', async () => {
  const folder = join(freshFolder(), 'vault');
  const facts = ['--kind', 'team', '--name', '组', '--code', 'A', '--device', '1', '--member', '王芳'];
  const differing = [['设定口令', `${PASSPHRASE}\r`] as const, ['再次输入', '另一个口令另一个口令\r'] as const];
  const refused = await onTerminal(differing, 'vault', 'create', folder, ...facts);
  expect(refused.code).toBe(1);
  expect(refused.seen).toContain('INPUT_INVALID: ');
  const cancelled = await onTerminal([['设定口令', '\u0003']], 'vault', 'create', folder, ...facts);
  expect(cancelled.code).toBe(1);
  expect(cancelled.seen).toContain('CANCELLED: ');
});

test('where no vault is, nobody is asked for a passphrase', async () => {
  const { code, seen } = await onTerminal([], 'leads', 'list', join(freshFolder(), 'nothing'));
  expect(code).toBe(1);
  expect(seen).toContain('VAULT_NOT_FOUND: ');
  expect(seen).not.toContain('口令：');
});

test('the demonstration plays in a new folder, ends clean, and says in JSON what happened', async () => {
  const folder = join(freshFolder(), 'demo');
  const played = await mixiaJson<{ vaults: { folder: string }[]; steps: { title: string }[] }>('demo', folder);
  expect(played.vaults.map((vault) => vault.folder)).toEqual([join(folder, 'team'), join(folder, 'commission')]);
  expect(played.steps.length).toBeGreaterThan(10);
});
