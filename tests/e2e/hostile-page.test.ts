import { beforeAll, expect, test } from 'vitest';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { SENTENCES } from '../../shared/errors/sentences.ts';
import { CHOICE_PURPOSES, previewContract } from '../../shared/contract/shell.ts';
import { declaredCalls } from '../fixtures/contract-calls.ts';
import { finished } from '../fixtures/client.ts';

import { type Message, hostilePage } from './support/hostile-page.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { PASSPHRASE, pairOnDisk } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);
const made = { team: '' };

beforeAll(async () => {
  made.team = (await pairOnDisk(folder, 0)).team;
  await scene.sit('laptop');
});

const page = () => scene.at().page;

const PATHS = declaredCalls().map(({ name }) => `/${name.replace('.', '/')}`);
/** The calls of the other line: those of every host, and those of the preview host alone. */
const SHELL_PATHS = Object.keys(previewContract).map((name) => `/${name}`);
const json = (text: string) => `{"json":${text}}`;
const shell = (path: string, body: string): Message => ({ line: '/shell', path, body });
const DEEP = '['.repeat(3000) + ']'.repeat(3000);

/** No call has an input of any of these shapes. */
const SHAPES: readonly (readonly [name: string, body: string])[] = [
  ['nothing', json('null')],
  ['a number', json('7')],
  ['a text', json('"x"')],
  ['a list', json('[1]')],
  ['a deep list', json(DEEP)],
  ['an unknown field', json('{"nobodyKnowsMe":1}')],
  ['a prototype', json('{"__proto__":{"folder":"/tmp","admin":true}}')],
  ['a constructor', json('{"constructor":{"prototype":{"admin":true}}}')],
  ['fields of wrong types', json('{"folder":{},"lead":[],"file":7,"to":false,"id":"no","passphrase":{}}')],
  ['a long text', json(`{"nobodyKnowsMe":"${'x'.repeat(200_000)}"}`)],
  ['no envelope', '7'],
  ['an envelope with false references', '{"json":{"a":"x"},"meta":[[1,"a"],[2,"__proto__","x"],[0]],"maps":[["x"]]}'],
];

/** Every answer is a refusal of the closed list. */
function expectRefused(outcomes: readonly (readonly [what: string, outcome: string])[]): void {
  expect(outcomes.filter(([, outcome]) => !Object.hasOwn(SENTENCES, outcome))).toEqual([]);
}

test('every call in every wrong shape, while locked and while open, is refused with a code', async () => {
  const hostile = await hostilePage(page());
  const tryAll = async () => {
    const heard: [string, string][] = [];
    for (const [name, body] of SHAPES) {
      const outcomes = await hostile.sayAll(PATHS.map((path) => ({ path, body })));
      for (const [index, path] of PATHS.entries()) heard.push([`${path} ${name}`, outcomes[index] ?? 'silence']);
    }
    return heard;
  };
  expectRefused(await tryAll());
  const open = { folder: made.team, passphrase: PASSPHRASE };
  expect((await hostile.say({ path: '/vault/open', body: json(JSON.stringify(open)) })).outcome).toBe('ok');
  const heard = await tryAll();
  expectRefused(heard);
  // What the line itself cannot take apart never reaches the door, which would name the fault.
  const unexplained = heard.filter(([what, outcome]) => outcome === 'INTERNAL' && !what.endsWith('false references'));
  expect(unexplained).toEqual([]);
  expect((await hostile.say({ path: '/vault/summary', body: json('{}') })).outcome).toBe('ok');
});

/** Input of the right shape that names nothing, or nothing that may be named. */
const FOLDERS = [
  '',
  'relative',
  '../..',
  '/proc/self/mem/x',
  '/nowhere/at/all',
  '/tmp\0/x',
  `/${'x/'.repeat(3000)}`,
  7,
  null,
];

test('every call to the host around the page in every wrong shape is refused, and no folder is made', async () => {
  const hostile = await hostilePage(page());
  for (const [name, body] of SHAPES) {
    const outcomes = await hostile.sayAll(SHELL_PATHS.map((path) => shell(path, body)));
    expectRefused(SHELL_PATHS.map((path, index) => [`${path} ${name}`, outcomes[index] ?? 'silence']));
  }
  for (const path of ['/listFolder', '/makeFolder']) {
    // Nothing written stands for the home of whoever runs the host, as its dialog begins there.
    const tried = path === '/listFolder' ? FOLDERS.slice(1) : FOLDERS;
    const outcomes = await hostile.sayAll(
      tried.map((named) => shell(path, json(JSON.stringify({ folder: named, ...purposeFor(path) })))),
    );
    expectRefused(tried.map((named, index) => [`${path} ${String(named)}`, outcomes[index] ?? 'silence']));
  }
  const wrongPurpose = await hostile.say(shell('/listFolder', json(JSON.stringify({ folder, purpose: 'all' }))));
  expect(wrongPurpose.outcome).toBe('INPUT_INVALID');
  expect((await hostile.say(shell('/info', json('{}')))).outcome).toBe('ok');
});

const purposeFor = (path: string) => (path === '/listFolder' ? { purpose: CHOICE_PURPOSES[0] } : {});

/** A call may take so many times as long as before: far more than noise, far less than anybody waits. */
const MOST_TIMES = 40;

test('texts of 100 MB are refused on both lines, and the vault answers others at once afterwards', async () => {
  const hostile = await hostilePage(page());
  const hundred = 100 * 1024 * 1024;
  const open = { folder: made.team, passphrase: PASSPHRASE };
  expect((await hostile.say({ path: '/vault/open', body: json(JSON.stringify(open)) })).outcome).toBe('ok');
  const before = await hostile.usual();
  const long: readonly Message[] = [
    { path: '/vault/open', body: json('{"folder":"@","passphrase":"x"}') },
    { path: '/leads/list', body: json('{"search":"@"}') },
    { path: '/envelopes/add', body: json('{"destination":"@"}') },
    shell('/listFolder', json('{"folder":"@","purpose":"ledger"}')),
  ];
  for (const message of long) {
    // Nobody has touched the window for long: it would lock.
    await hostile.say(shell('/active', json('{}')));
    expectRefused([[message.path, (await hostile.sayLong(message, hundred)).outcome]]);
    expect((await hostile.usual()) / before, message.path).toBeLessThan(MOST_TIMES);
  }
  expect((await hostile.say({ path: '/vault/close', body: json('{"x":1}') })).outcome).toBe('INPUT_INVALID');
}, 1_200_000);

test('a flood is answered to the last call, and what is no call at all moves nothing', async () => {
  const hostile = await hostilePage(page());
  const noCalls = [
    '',
    '{',
    'null',
    '[]',
    '{"i":{}}',
    '{"i":"1","t":9,"p":null}',
    '{"i":"1","t":3,"p":{"e":"message","d":{}}}',
  ];
  for (const line of ['/vault', '/shell'] as const) await hostile.babble(line, noCalls, [0, 1, 4096]);
  const open = { folder: made.team, passphrase: PASSPHRASE };
  expect((await hostile.say({ path: '/vault/open', body: json(JSON.stringify(open)) })).outcome).toBe('ok');
  const before = await hostile.usual();
  const list = json(JSON.stringify({ folder, purpose: CHOICE_PURPOSES[0] }));
  for (const message of [{ path: '/leads/list', body: json('{"limit":1}') }, shell('/listFolder', list)]) {
    const outcomes = await hostile.flood(message, 3000);
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(3000);
    expect((await hostile.usual()) / before, message.path).toBeLessThan(MOST_TIMES);
  }
  expect((await hostile.say({ path: '/vault/summary', body: json('{}') })).outcome).toBe('ok');
});

test('after a lock nothing is open: neither on the old line nor on a new one', async () => {
  const hostile = await hostilePage(page());
  const open = { folder: made.team, passphrase: PASSPHRASE };
  await hostile.say({ path: '/vault/open', body: json(JSON.stringify(open)) });
  const before = page().evaluate("window.hostile.say('/vault', '/leads/list', '{\"json\":{}}', 5000)");
  await hostile.say({ path: '/vault/close', body: json('{}') });
  await before;
  const late = await hostile.say({ path: '/leads/list', body: json('{}') }, 2000);
  expect(['closed', 'silence', 'VAULT_LOCKED']).toContain(late.outcome);
  await hostile.reconnect();
  const locked = PATHS.filter((path) => !path.startsWith('/vault/'));
  const outcomes = await hostile.sayAll(locked.map((path) => ({ path, body: json('{}') })));
  expect(outcomes).toEqual(locked.map(() => 'VAULT_LOCKED'));
});

test('the vault is clean after all of it', async () => {
  await hostilePage(page());
  await page().evaluate("location.replace('about:blank')");
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const isLocked = () => client.vault.status({ folder: made.team }).then(({ locked }) => locked);
  await expect.poll(isLocked).toBe(false);
  await client.vault.open({ folder: made.team, passphrase: PASSPHRASE });
  const check = await finished(client.vault.check({}));
  expect(check.findings).toEqual([]);
  dispose();
});
