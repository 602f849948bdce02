import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { businessDate } from '../../shared/domain/clock.ts';
import { pause } from '../fixtures/child-process.ts';
import { finished } from '../fixtures/client.ts';
import { freshFolder } from '../support/folder.ts';
import { ask, enter, openPage, previewOf, tinyWindow } from '../support/preview.ts';

const START = join(import.meta.dirname, '../../build/start.mjs');

/** A start that is going: everything it has said, and its end. */
type Started = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> };

/** Starts it with the window that the tests have, so that nothing is built, and never in Electron. */
function start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const { window, profile, remove } = tinyWindow();
  onTestFinished(remove);
  const all = [START, '--preview', '--window', window, '--profile', profile, ...words];
  const child = spawn(process.execPath, all, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: freshFolder(), ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, said: () => said, ended };
}

/** The address, once it has been said. */
async function addressOf({ said, ended }: Started): Promise<string> {
  const over = ended.then(() => 'over');
  for (;;) {
    const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/u.exec(said())?.[0];
    if (url !== undefined) return url;
    if ((await Promise.race([over, pause(20)])) === 'over') throw new Error(`it ended: ${said()}`);
  }
}

/** The processes that a process has started, by their numbers. */
function childrenOf(pid: number | undefined): readonly number[] {
  const tasks = `/proc/${String(pid)}/task`;
  return readdirSync(tasks).flatMap((task) =>
    readFileSync(join(tasks, task, 'children'), 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

test('it says in one line what it is and where, serves the window there, and ends whole on Ctrl+C', async () => {
  const started = start(['--no-open']);
  const url = await addressOf(started);
  expect(started.said().split('\n')).toEqual([expect.stringMatching(/^密匣已在浏览器预览中启动（.+）.*：http/u), '']);
  const cookie = await enter(url);
  expect((await ask(url, { headers: { Cookie: cookie } })).body).toContain('csp-nonce');
  const { shell, vault } = await openPage(url, cookie);
  expect(await shell.info({})).toMatchObject({ host: 'preview', version: expect.stringMatching(/^\d/u) as string });
  await expect(vault.vault.summary({})).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  const vaults = childrenOf(started.child.pid);
  expect(vaults.length).toBeGreaterThan(0);
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect(vaults.filter((pid) => existsSync(`/proc/${String(pid)}`))).toEqual([]);
});

/** A program in the place of the system's own that opens files: it notes what it was given. */
function opener(): { readonly folder: string; readonly given: () => string } {
  const folder = freshFolder();
  const script = join(folder, 'xdg-open');
  writeFileSync(
    script,
    `#!/bin/sh\ncp "$1" '${folder}/copy'\nstat -c %a "$1" "$(dirname "$1")" > '${folder}/modes'\necho "$@" > '${folder}/given'\n`,
  );
  chmodSync(script, 0o755);
  return { folder, given: () => readFileSync(join(folder, 'given'), 'utf8').trim() };
}

test('the browser is opened by way of a file that nobody else can read, which is gone in the end', async () => {
  const { folder, given } = opener();
  const started = start([], { DISPLAY: ':0', PATH: `${folder}:${process.env['PATH'] ?? ''}` });
  const url = await addressOf(started);
  while (!existsSync(join(folder, 'given')) || given() === '') await pause(20);
  const token = new URL(url).searchParams.get('token') ?? '';
  expect(given()).toMatch(/mixia\.html$/u);
  expect(given()).not.toContain(token);
  expect(readFileSync(join(folder, 'copy'), 'utf8')).toContain(url);
  expect(readFileSync(join(folder, 'modes'), 'utf8').split('\n')).toEqual(['600', '700', '']);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(existsSync(dirname(given()))).toBe(false);
});

test('without a display, and when told so, no browser is opened', async () => {
  for (const [words, display] of [
    [[], {}],
    [['--no-open'], { DISPLAY: ':0' }],
  ] as const) {
    const { folder } = opener();
    const started = start(words, { ...display, PATH: `${folder}:${process.env['PATH'] ?? ''}` });
    await addressOf(started);
    started.child.kill('SIGINT');
    await started.ended;
    expect(readdirSync(folder)).toEqual(['xdg-open']);
  }
});

test.each([[['--prot', '1']], [['--port', 'x']], [['--port', '70000']], [['word']]])(
  'words that it does not know are answered with how it is used: %s',
  async (words) => {
    const started = start(words);
    expect(await started.ended).toBe(2);
    expect(started.said()).toMatch(/^用法：npm start -- [^\n]+\n$/u);
  },
);

test('what stands in the way is told by its code', async () => {
  const other = await previewOf();
  onTestFinished(() => other.end());
  const taken = start(['--no-open', '--port', new URL(other.url).port]);
  expect(await taken.ended).toBe(1);
  expect(taken.said()).toMatch(/^PREVIEW_PORT_TAKEN: 端口\d+[^\n]+\n$/u);
  const nowhere = start(['--no-open', '--window', join(freshFolder(), 'none')]);
  expect(await nowhere.ended).toBe(1);
  expect(nowhere.said()).toMatch(/^FILE_NOT_FOUND: [^\n]+\n$/u);
  const full = freshFolder();
  mkdirSync(join(full, 'something'));
  const refused = start(['--no-open', '--demo-folder', full]);
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain('VAULT_EXISTS: ');
  expect(readdirSync(full)).toEqual(['something']);
});

test('the demonstration is there as it says: two vaults, both clean, with what there is to do today', async () => {
  const folder = join(freshFolder(), 'demo');
  const started = start(['--no-open', '--demo-folder', folder]);
  await addressOf(started);
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  const told = [...started.said().matchAll(/人员 (?<login>\S+) {2}口令 (?<passphrase>\S+)\n\s+(?<folder>\S+)\n/gu)];
  expect(told).toHaveLength(2);
  const [team, commission] = await Promise.all(told.map(({ groups }) => lookInto(groups as Told)));
  expect(team).toMatchObject({ kind: 'team', total: 40, unreceipted: 1, findings: [] });
  // Three opinions of each kind; beside them stand dates in working days, more or fewer by the day of the week.
  expect(team?.overdue).toBeGreaterThanOrEqual(3);
  expect(team?.dueSoon).toBeGreaterThanOrEqual(3);
  expect(team?.toComplete).toBeGreaterThan(2);
  expect(commission).toMatchObject({ kind: 'commission', total: 33, findings: [] });
  const { lastVault } = JSON.parse(readFileSync(join(folder, 'profile/preferences.json'), 'utf8')) as Told;
  expect(lastVault).toBe(told[0]?.groups?.['folder']);
  expect(readdirSync(join(folder, '空U盘'))).toEqual([]);
  expect(readdirSync(join(folder, '试用材料'))).toContain('原台账.xlsx');
});

type Told = Readonly<Record<'login' | 'passphrase' | 'folder' | 'lastVault', string>>;

async function lookInto({ login, passphrase, folder }: Told) {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  try {
    const { kind } = await client.vault.open({ folder, login, passphrase });
    const { total, leads } = await client.leads.list({ limit: 100 });
    // Nothing of it comes from the future.
    const today = businessDate(systemClock.now());
    expect(leads.filter(({ receivedOn, enteredAt }) => receivedOn > today || enteredAt.slice(0, 10) > today)).toEqual(
      [],
    );
    const desk = await client.desk.today({});
    const { findings } = await finished(client.vault.check({}));
    const { overdue, dueSoon, toComplete, unreceipted } = desk;
    return {
      kind,
      total,
      findings,
      overdue: overdue.total,
      dueSoon: dueSoon.total,
      toComplete: toComplete.total,
      unreceipted: unreceipted.total,
    };
  } finally {
    dispose();
  }
}
