import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EvidenceItem } from '../../shared/contract/evidence.ts';
import type { LeadRow } from '../../shared/contract/lead-row.ts';
import type { CardSummary, OpenResult, SealResult } from '../../shared/contract/packages.ts';
import { leadDraftSchema } from '../../shared/domain/lead/draft.ts';
import { reporterSchema, subjectSchema } from '../../shared/domain/lead/fields.ts';
import { pause } from '../fixtures/child-process.ts';
import { lowerCost } from '../fixtures/floor-cost.ts';
import * as plant from '../support/planted.ts';
import { mixiaJson, start } from '../support/mixia.ts';
import { type Found, repeatedSearch, searchBytes, tracesOf } from '../support/traces.ts';
import { type ProcessWatch, watchProcesses } from '../support/watch-processes.ts';

const root = mkdtempSync(join(tmpdir(), 'mixia-canary-'));
/** Everything that must hold no mark: both vaults, what was restored, the temp folder, the stick, the backups. */
const INSIDE = ['vaults', 'tmp', 'stick', 'backups'].map((name) => join(root, name));
/** Where the originals lie, and what is exported in the clear on purpose. */
const outside = join(root, 'outside');
const [vaults = '', tmp = '', stick = '', backups = ''] = INSIDE;
const [team, commission] = [join(vaults, 'team'), join(vaults, 'commission')];
const key = (name: string): string[] => ['--passphrase-file', join(outside, name)];
const TEAM = key('team.txt');
const COMMISSION = key('commission.txt');

const traces = tracesOf(plant.MARK);
/** The member's login stands in `vault.json` by design, and so in a backup, also one broken off; nowhere else. */
const memberTraces = tracesOf(plant.MEMBER_MARK);
const marksIn = repeatedSearch(traces);
const memberMarksIn = repeatedSearch(memberTraces);
const tally = { runs: 0, midway: 0 };
const words = new Set<string>();
let watch: ProcessWatch | undefined;

beforeAll(() => {
  for (const folder of [...INSIDE, outside]) mkdirSync(folder);
  process.env['TMPDIR'] = tmp;
  plant.writeOriginals(outside);
  watch = watchProcesses();
});

afterAll(() => {
  watch?.stop();
  rmSync(root, { recursive: true, force: true });
});

function marksInside(): readonly Found[] {
  const members = memberMarksIn(INSIDE).filter(({ file }) => !/(?:\/vault\.json|\.mxb)(?:\.part)?$/u.test(file));
  return [...marksIn(INSIDE), ...members];
}

/** Runs a command to its end; no mark is anywhere then. */
async function run<T>(...line: readonly string[]): Promise<T> {
  for (const word of line) words.add(word);
  tally.runs += 1;
  const result = await mixiaJson<T>(...line);
  expect({ line, found: marksInside() }).toEqual({ line, found: [] });
  return result;
}

/** Starts a command, kills it some moments after its first trace on the disk, and looks at what lies there then. */
async function killed(moments: readonly number[], ...line: readonly string[]): Promise<void> {
  for (const word of line) words.add(word);
  for (const moment of moments) {
    const before = contours();
    const { child, ended } = start(...line, '--json');
    tally.runs += 1;
    while (child.exitCode === null && contours() === before) await pause(1);
    await pause(moment);
    child.kill('SIGKILL');
    if ((await ended).code === null) tally.midway += 1;
    expect({ line, found: marksInside() }).toEqual({ line, found: [] });
  }
}

/** Names and sizes of everything inside, without the files that every opening rewrites. */
function contours(): string {
  return INSIDE.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/attempts\.json$|vault\.lock/u.test(name))
      .map((name) => `${name} ${String(statSync(join(folder, name), { throwIfNoEntry: false })?.size)}`),
  ).join('\n');
}

const file = (name: string, value: unknown): string => {
  writeFileSync(join(outside, name), JSON.stringify(value));
  return join(outside, name);
};
const act = (lead: string, action: unknown) =>
  run('leads', 'act', team, lead, '--file', file('ACTION.json', action), ...TEAM);

async function introduce(from: string, to: string, keys: readonly [string[], string[]]): Promise<void> {
  const card = join(outside, `${String(words.size)}.mixia-card.json`);
  const { fingerprint } = await run<CardSummary>('card', 'export', from, '-o', card, ...keys[0]);
  await run('card', 'import', to, card, '--fingerprint', fingerprint, ...keys[1]);
}

test('every field that may hold something confidential is planted', () => {
  const lead = plant.lead();
  const [subject = {}] = lead.subjects;
  expect(Object.keys(leadDraftSchema.shape).filter((name) => !(name in lead) && name !== 'repeatOf')).toEqual([]);
  expect(Object.keys(subjectSchema.shape).filter((name) => !(name in subject))).toEqual([]);
  expect(Object.keys(reporterSchema.shape).filter((name) => !(name in lead.reporter))).toEqual([]);
  expect(JSON.stringify(lead).split(plant.MARK).length - 1).toBe(18);
});

test('two vaults are made, with marks in names and passphrases', async () => {
  const facts = (kind: string, code: string) => [
    ...['--kind', kind, '--name', plant.mark('单位'), '--code', code],
    ...['--device', '01', '--member', `${plant.MEMBER_MARK}员`],
  ];
  await killed([0, 40], 'vault', 'create', join(vaults, 'broken'), ...facts('team', 'ZJ01'), ...TEAM);
  await run('vault', 'create', team, ...facts('team', 'ZJ01'), ...TEAM);
  await run('vault', 'create', commission, ...facts('commission', 'SJW'), ...COMMISSION);
  await introduce(team, commission, [TEAM, COMMISSION]);
  await introduce(commission, team, [COMMISSION, TEAM]);
  const [ofTeam = '', ofCommission = ''] = plant.PASSPHRASES;
  await lowerCost(team, ofTeam);
  await lowerCost(commission, ofCommission);
  expect(marksInside()).toEqual([]);
});

test('a ledger is imported, leads are registered, corrected, disposed of, voided and erased', async () => {
  const ledger = join(outside, plant.LEDGER_NAME);
  await run('leads', 'import', team, ledger, '--dry-run', ...TEAM);
  await killed([0, 60], 'leads', 'import', team, ledger, ...TEAM);
  await run('leads', 'import', team, ledger, ...TEAM);
  const lead = file('LEAD.json', plant.lead());
  await killed([0, 20], 'leads', 'add', team, '--file', lead, ...TEAM);
  const { number } = await run<{ number: string }>('leads', 'add', team, '--file', lead, ...TEAM);
  const { number: other } = await run<{ number: string }>('leads', 'add', team, '--file', lead, ...TEAM);
  await act(number, plant.correction());
  await act(number, plant.disposal());
  await act(other, plant.voiding());
  await act(other, plant.erasure());
  const search = ['--search', plant.MARK, '--limit', '500'];
  const { leads } = await run<{ leads: LeadRow[] }>('leads', 'list', team, ...search, ...TEAM);
  expect(leads.length).toBeGreaterThan(2);
  const open = leads.find(({ status }) => status === 'to-complete');
  await act(open?.number ?? '', plant.completion());
  await run('leads', 'show', team, number, ...TEAM);
  await run('leads', 'reporter', team, number, '--reason', plant.mark('查看原因'), ...TEAM);
  numberOf.lead = number;
});

test('the letterbox and the register of sealed envelopes give nothing away', async () => {
  const letter = file('LETTER.json', { ...plant.lead(), letterClass: '申诉' });
  await killed([0, 20], 'leads', 'add', team, '--file', letter, ...TEAM);
  const { number } = await run<{ number: string }>('leads', 'add', team, '--file', letter, ...TEAM);
  await run('items', 'show', team, number, ...TEAM);
  await run('items', 'reporter', team, number, '--reason', plant.mark('查看原因'), ...TEAM);
  const step = (group: string, name: string, action: unknown) =>
    run(group, 'act', team, name, '--file', file('ACTION.json', action), ...TEAM);
  for (const action of plant.itemActions(numberOf.lead)) await step('items', number, action);
  await run('items', 'list', team, '--search', plant.MARK, ...TEAM);
  const paper = file('ENVELOPE.json', { receivedOn: '2026-03-02', ...plant.envelope() });
  const entry = await run<{ number: string }>('envelopes', 'add', team, '--file', paper, ...TEAM);
  for (const action of plant.envelopeActions()) await step('envelopes', entry.number, action);
  await run('envelopes', 'list', team, ...TEAM);
});

const numberOf = { lead: '', evidence: '' };

test('evidence goes in, and out again on purpose', async () => {
  const paper = join(outside, plant.EVIDENCE_NAME);
  const facts = ['--source', plant.mark('来源'), '--custodian', plant.mark('保管人')];
  const add = ['evidence', 'add', team, numberOf.lead, paper, ...facts, ...TEAM];
  await killed([0, 10, 40], ...add);
  const [item] = await run<EvidenceItem[]>(...add);
  await run('evidence', 'export', team, item?.id ?? '', '-o', join(outside, 'copy'), ...TEAM);
  rmSync(join(outside, 'copy'));
});

test('a package goes out in volumes, is looked at, opened and answered', async () => {
  const purpose = ['--to', 'SJW', '--lead', numberOf.lead, '--purpose', plant.mark('目的'), '-o', stick];
  const seal = ['package', 'seal', team, ...purpose, '--volume-size', '1048576', ...TEAM];
  await killed([0, 30], ...seal);
  const { files } = await run<SealResult>(...seal);
  expect(files.length).toBeGreaterThan(1);
  const [first = ''] = files;
  await run('package', 'inspect', commission, first, ...COMMISSION);
  const open = ['package', 'open', commission, first, '-o', stick, ...COMMISSION];
  await killed([0, 60], ...open);
  const { receipt } = await run<OpenResult>(...open);
  await killed([0], 'package', 'open', team, receipt?.files[0] ?? '', ...TEAM);
  await run('package', 'open', team, receipt?.files[0] ?? '', ...TEAM);
  await run('leads', 'show', commission, numberOf.lead, ...COMMISSION);
  await run('package', 'list', team, ...TEAM);
});

test('backups, a restored vault, the audit trail and checks give nothing away', async () => {
  await killed([0, 30], 'vault', 'backup', team, '--to', backups, ...TEAM);
  const { file: copy } = await run<{ file: string }>('vault', 'backup', team, '--to', backups, ...TEAM);
  const restore = (to: string) => ['vault', 'restore', copy, '--to', join(vaults, to), '--device', '02', ...TEAM];
  await killed([0, 30], ...restore('unfinished'));
  await run(...restore('restored'));
  await run('audit', 'export', team, '-o', join(backups, 'trail.ndjson'), ...TEAM);
  await killed([0], 'vault', 'check', team, ...TEAM);
  for (const folder of [team, join(vaults, 'restored')]) {
    expect(await run('vault', 'check', folder, ...TEAM)).toMatchObject({ ok: true, findings: [] });
  }
  expect(await run('vault', 'check', commission, ...COMMISSION)).toMatchObject({ ok: true, findings: [] });
});

test('no process showed a mark beyond the words that were typed to it', () => {
  const seen = watch?.seen() ?? 0;
  const shown = watch?.stop() ?? [];
  expect(seen).toBeGreaterThanOrEqual(tally.runs);
  expect(tally.midway).toBeGreaterThan(10);
  // Even what was typed leaves the list of processes once the program has it.
  const nameless = new Set(
    shown.filter(({ bytes }) => bytes.toString('latin1').startsWith('mixia\0')).map(({ pid }) => pid),
  );
  expect(nameless.size).toBeGreaterThan(10);
  for (const { what, bytes } of shown) {
    const rest =
      what === 'cmdline'
        ? bytes
            .toString('utf8')
            .split('\0')
            .filter((word) => !words.has(word))
        : [bytes];
    const found = rest.flatMap((part) => searchBytes(what, Buffer.from(part), [...traces, ...memberTraces]));
    expect(found).toEqual([]);
  }
  expect([...words].filter((word) => plant.PASSPHRASES.some((secret) => word.includes(secret)))).toEqual([]);
});

test('a mark that does lie somewhere is found, in whatever form, and in whatever a process shows', async () => {
  const planted = join(tmp, 'planted');
  for (const { form, bytes } of traces) {
    const whole = Buffer.concat([Buffer.alloc(100_003, 7), bytes, Buffer.alloc(5)]);
    writeFileSync(planted, Buffer.alloc(whole.length, 7));
    await pause(150);
    expect(marksIn(INSIDE)).toEqual([]);
    // A file that was found clean is not taken for clean when it is another, or has been written to.
    writeFileSync(planted, whole);
    expect(marksIn(INSIDE).map((found) => found.form)).toContain(form);
    rmSync(planted);
  }
  for (const shift of ['', 'a', 'ab']) {
    const bytes = Buffer.from(Buffer.from(`${shift}${plant.mark('文')}`).toString('base64'));
    expect(searchBytes('x', bytes, traces)).toHaveLength(1);
  }
  writeFileSync(join(tmp, `${plant.MARK}.part`), '');
  expect(marksInside()).toHaveLength(1);
  rmSync(join(tmp, `${plant.MARK}.part`));
  const own = watchProcesses();
  const options = { env: { SECRET: plant.MARK }, stdio: 'ignore' } as const;
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => 0, 5000)', plant.MARK], options);
  while (own.seen() === 0) await pause(10);
  await pause(100);
  child.kill('SIGKILL');
  const forms = own.stop().flatMap(({ what, bytes }) => searchBytes(what, bytes, traces));
  expect(forms.map(({ file: what }) => what)).toEqual(expect.arrayContaining(['cmdline', 'environ']));
});
