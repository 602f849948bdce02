import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PreviewOptions } from '../../electron/preview/host.ts';
import { launchVaultChild } from '../../electron/vault/process/child.ts';
import { preferencesSchema } from '../../shared/contract/shell.ts';
import { pause } from '../fixtures/child-process.ts';
import { codeOfCall } from '../fixtures/client.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { freshFolder } from '../support/folder.ts';
import { closedWith, enter, openPage, previewOf, refusedUpgrade, socketTo } from '../support/preview.ts';

const NEVER_MS = 2 ** 31 - 1;

/** A host whose processes are known by number, and a browser that was let in. */
async function entered(options: Partial<PreviewOptions> = {}) {
  const pids: number[] = [];
  const launch = async (signal: AbortSignal) => {
    const vault = await launchVaultChild(signal);
    pids.push(vault.pid);
    return vault;
  };
  const host = await previewOf({ launch, spareAfterMs: NEVER_MS, ...options });
  onTestFinished(() => host.end());
  const cookie = await enter(host.url);
  return { ...host, cookie, pids, page: () => openPage(host.url, cookie) };
}

/** Whether a process is there and not a zombie. */
function isAlive(pid: number | undefined): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** The number of the process that has answered `page`; it is alive. */
async function processOf(page: Awaited<ReturnType<typeof openPage>>, pids: readonly number[]): Promise<number> {
  expect(await codeOfCall(page.vault.vault.summary({}))).toBe('VAULT_LOCKED');
  const pid = pids.at(-1) ?? 0;
  expect(isAlive(pid)).toBe(true);
  return pid;
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(10);
}

test('only the page that came from here may open a web socket', async () => {
  const { url, cookie } = await entered();
  const refusals: readonly (readonly [headers: Readonly<Record<string, string>>, status: number, code: string])[] = [
    [{}, 403, 'PREVIEW_LINK_USED'],
    [{ Cookie: `${cookie}x` }, 403, 'PREVIEW_LINK_USED'],
    [{ Cookie: cookie, Origin: 'http://evil.example' }, 403, 'PREVIEW_FOREIGN_PAGE'],
    [{ Cookie: cookie, Origin: 'null' }, 403, 'PREVIEW_FOREIGN_PAGE'],
    [{ Cookie: cookie, Origin: 'http://127.0.0.1:1' }, 403, 'PREVIEW_FOREIGN_PAGE'],
    [{ Cookie: cookie, Origin: '' }, 403, 'PREVIEW_FOREIGN_PAGE'],
    [{ Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' }, 403, 'PREVIEW_FOREIGN_PAGE'],
    [{ Cookie: cookie, 'Sec-Fetch-Site': 'none' }, 403, 'PREVIEW_FOREIGN_PAGE'],
    [{ Cookie: cookie, Host: 'evil.example' }, 421, 'PREVIEW_WRONG_ADDRESS'],
    [{ Cookie: cookie, Host: `localhost:${new URL(url).port}` }, 421, 'PREVIEW_WRONG_ADDRESS'],
  ];
  for (const path of ['/shell', '/vault']) {
    for (const [headers, status, code] of refusals) {
      const refused = await refusedUpgrade(socketTo(url, path, headers));
      expect({ path, headers, ...refused }).toMatchObject({ path, headers, status });
      expect(refused.body).toContain(code);
    }
  }
  const nowhere = await refusedUpgrade(socketTo(url, '/other', { Cookie: cookie }));
  expect(nowhere).toMatchObject({ status: 404 });
  expect(await refusedUpgrade(socketTo(url, '/shell', { Cookie: cookie }))).toMatchObject({ status: 101 });
});

test('a page talks to the host, and to a vault of its own, in text and in bytes', async () => {
  const { page, profile } = await entered();
  const { shell, vault } = await page();
  expect(await shell.info({})).toMatchObject({ host: 'preview', version: '0.0.0', electron: '', separator: '/' });
  for (const choose of [
    shell.chooseFiles({ purpose: 'ledger' }),
    shell.chooseFolder({ purpose: 'stick' }),
    shell.chooseTarget({ purpose: 'export', suggestedName: 'a' }),
  ])
    expect(await codeOfCall(choose)).toBe('INPUT_INVALID');
  expect(await codeOfCall(shell.setPreferences({ idleMinutes: 0 }))).toBe('INPUT_INVALID');
  await shell.setPreferences({ theme: 'high-contrast' });
  expect(await shell.setPreferences({ idleMinutes: 7 })).toMatchObject({ theme: 'high-contrast', idleMinutes: 7 });
  expect(statSync(join(profile, 'preferences.json')).mode & 0o777).toBe(0o600);

  const folder = join(freshFolder(), 'vault');
  const facts = { kind: 'team', name: '驻某局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await vault.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await vault.vault.open({ folder, passphrase: PASSPHRASE });
  const { id } = await vault.leads.register({
    receivedOn: '2026-03-02',
    signature: '匿名',
    category: '违反工作纪律',
    problem: '反映其推诿不办。',
    subjects: [{ kind: '姓名不详', management: '未注明' }],
  });
  // Bytes that are no text in either direction, and more of them than go through without waiting.
  const content = new Blob([Uint8Array.from({ length: 12 * 1024 * 1024 }, (_, at) => (at * 7) % 256)]);
  const item = await vault.evidence.addContent({ lead: id, name: '录音.bin', content });
  const seen = await vault.evidence.view({ id: item.id });
  expect(Buffer.from(await seen.content.arrayBuffer()).equals(Buffer.from(await content.arrayBuffer()))).toBe(true);
});

test('the lock ends the vault process at once, and the next page has one of its own', async () => {
  const { page, pids } = await entered();
  const first = await page();
  const pid = await processOf(first, pids);
  const closed = closedWith(first.vaultSocket);
  await first.shell.lock({});
  expect(await closed).toBe(4001);
  await untilGone(pid);
  first.leave();
  const second = await page();
  expect(await processOf(second, pids)).not.toBe(pid);
});

test('a vault process that goes by itself closes the page’s line with 4001; the page may come back', async () => {
  const { page, pids, url, cookie } = await entered();
  const { vault, vaultSocket, shell } = await page();
  const pid = await processOf({ vault } as Awaited<ReturnType<typeof openPage>>, pids);
  const closed = closedWith(vaultSocket);
  process.kill(pid, 'SIGKILL');
  expect(await closed).toBe(4001);
  expect(await shell.preferences({})).toMatchObject({ theme: 'light' });
  const again = socketTo(url, '/vault', { Cookie: cookie });
  await once(again, 'open');
  expect(again.readyState).toBe(again.OPEN);
});

test('a page that is gone takes its vault process with it, whichever of its lines ends', async () => {
  const { page, pids } = await entered();
  for (const line of ['shellSocket', 'vaultSocket'] as const) {
    const gone = await page();
    const pid = await processOf(gone, pids);
    gone[line].terminate();
    await untilGone(pid);
    gone.leave();
  }
});

test('a second page is refused while the first is there, and the first goes on', async () => {
  const { page, pids, url, cookie } = await entered();
  const first = await page();
  await processOf(first, pids);
  for (const path of ['/shell', '/vault']) {
    const [code, reason] = (await once(socketTo(url, path, { Cookie: cookie }), 'close')) as [number, Buffer];
    expect({ code, reason: reason.toString() }).toEqual({ code: 4009, reason: 'WINDOW_TAKEN' });
  }
  await processOf(first, pids);
  expect(await first.shell.active({})).toEqual({});
});

test('a page that is loaded again waits until its former self is gone', async () => {
  const { page, pids } = await entered();
  const before = await page();
  const pid = await processOf(before, pids);
  const again = page();
  await pause(300);
  before.leave();
  const after = await again;
  expect(await processOf(after, pids)).not.toBe(pid);
});

test('the process behind the next lock is there before it is needed', async () => {
  const { page, pids } = await entered({ spareAfterMs: 0 });
  const first = await page();
  expect(await codeOfCall(first.vault.vault.summary({}))).toBe('VAULT_LOCKED');
  while (pids.length < 2) await pause(20);
  const closed = closedWith(first.vaultSocket);
  await first.shell.lock({});
  await closed;
  first.leave();
  await untilGone(pids[0] ?? 0);
  const second = await page();
  expect(await codeOfCall(second.vault.vault.summary({}))).toBe('VAULT_LOCKED');
  process.kill(pids[1] ?? 0, 'SIGKILL');
  expect(await closedWith(second.vaultSocket)).toBe(4001);
});

test('a vault process that does not come up is told by another code', async () => {
  const { page } = await entered({ launch: () => Promise.reject(new Error('no')) });
  const { vaultSocket } = await page();
  expect(await closedWith(vaultSocket)).toBe(1011);
});

test('nobody at the machine for the minutes that were chosen, or a machine that slept, locks', async () => {
  const watch = { now: 1_000_000, look: () => undefined as unknown };
  const ticker = (look: () => void) => {
    watch.look = look;
    return () => undefined;
  };
  const { page, pids } = await entered({ clock: { now: () => watch.now }, ticker });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 10) {
      watch.now += 10_000;
      watch.look();
    }
  };
  const first = await page();
  await first.shell.setPreferences({ idleMinutes: 2 });
  const pid = await processOf(first, pids);
  pass(110);
  await first.shell.active({});
  pass(110);
  expect(isAlive(pid)).toBe(true);
  const closed = closedWith(first.vaultSocket);
  pass(10);
  expect(await closed).toBe(4001);
  await untilGone(pid);
  first.leave();

  const second = await page();
  const next = await processOf(second, pids);
  watch.now += 3_600_000;
  await second.shell.active({});
  watch.look();
  await untilGone(next);
});

/** Calls in form, whose input is not what it says, or that name what is not there. */
const MALFORMED = [
  { u: '/info', b: { json: {}, meta: [[1, 'a', '__proto__']] } },
  { u: '/info', b: { json: { __proto__: { a: 1 } } } },
  { u: '/info', b: 'text' },
  { u: '/toString' },
  { u: '/constructor' },
  { u: '/setPreferences', b: { json: 7, meta: 'no' } },
].map((p, at) => JSON.stringify({ i: `m${String(at)}`, p }));

test('frames that are no calls change nothing', async () => {
  const { page, pids } = await entered();
  const { shell, vault, shellSocket, vaultSocket } = await page();
  for (const socket of [shellSocket, vaultSocket]) {
    for (const frame of ['', '{', 'null', '{"__proto__":1}', '[[[[', '\u0000', '{"i":1}'.repeat(1000), ...MALFORMED])
      socket.send(frame);
    for (const bytes of [[], [255], [0, 255, 0], [...Buffer.from('{"i":"1","p":{}}'), 255, 1]])
      socket.send(Buffer.from(bytes));
  }
  await processOf({ vault } as Awaited<ReturnType<typeof openPage>>, pids);
  expect(await shell.info({})).toMatchObject({ host: 'preview' });
  expect([shellSocket.readyState, vaultSocket.readyState]).toEqual([1, 1]);
});

test('the end of the host leaves no process', async () => {
  const { page, pids, end } = await entered();
  const { shellSocket } = await page().then(async (there) => {
    await processOf(there, pids);
    return there;
  });
  await end();
  expect(pids.filter(isAlive)).toEqual([]);
  expect(shellSocket.readyState).not.toBe(shellSocket.OPEN);

  // Ended while its first process is still coming up.
  const early = await entered();
  await early.end();
  expect(early.pids.filter(isAlive)).toEqual([]);
});

test('preferences are read from the profile, whatever stands there', async () => {
  const profile = join(freshFolder(), 'profile');
  mkdirSync(profile);
  writeFileSync(
    join(profile, 'preferences.json'),
    JSON.stringify({ textSize: 150, idleMinutes: 'soon', theme: 7, secret: 'x' }),
  );
  const { page } = await entered({ profile });
  const { shell } = await page();
  const usual = preferencesSchema.parse({});
  expect(await shell.preferences({})).toEqual({ ...usual, textSize: 150 });
  await shell.setPreferences({ lastVault: '/somewhere' });
  expect(JSON.parse(readFileSync(join(profile, 'preferences.json'), 'utf8'))).not.toHaveProperty('secret');
});
