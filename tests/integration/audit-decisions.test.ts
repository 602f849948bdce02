import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { assessedByAnother } from '../fixtures/another-hand.ts';
import { everyStep, FROM_ABOVE, SUBJECTS_AT_WORK } from '../fixtures/course-at-work.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { type Client, createAndOpen, FACTS, finished, inProcess } from '../fixtures/client.ts';
import { declaredCalls } from '../fixtures/contract-calls.ts';
import { ENVELOPE, ORDER } from '../fixtures/envelope.ts';
import { actOnEnvelopes, actOnItems } from '../fixtures/letterbox-acts.ts';
import { type LoggedEvent, readLog } from '../fixtures/event-log.ts';
import { meetingCalls, meetingLeads, type MeetingLeads } from '../fixtures/meeting-calls.ts';
import { open as openAt, pair, seal as sealOnto } from '../fixtures/pair.ts';
import { MATTER_NAMES } from '../../shared/rules/course-lists.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';
import { textFile } from '../fixtures/regulation-text.ts';
import { draft, register as registerIn, testEnvironment } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

/** Events that stand beside those that a call promises: the approval, what became of a file, a new key, a date that was missed. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'leads.act': ['DateMissed'],
  'packages.seal': ['HandoffApproved', 'PackageSent'],
  'packages.open': ['PackageSent'],
  'packages.finish': ['PackageSent'],
  'vault.changePassphrase': ['VaultKeyRotated', 'MemberAdded'],
};

type Side = { readonly client: Client; readonly folder: string };
type Scene = {
  readonly root: string;
  readonly team: Side;
  readonly commission: Side;
  lead: string;
  items: string[];
  envelope: string;
  meetingLeads: MeetingLeads;
  other: string;
  /** The lead that goes through every step of the course. */
  worked: string;
  /** The lead that is decided on in place, and what was put forward. */
  signed: string;
  request: string;
  delegation: string;
  evidence: string;
  /** A file of the lead that goes through every step. */
  scan: string;
  fingerprint: string;
  package: { files: string[]; packageId: string; sequence: number };
  receipt: string;
};

const s = { root: mkdtempSync(join(tmpdir(), 'mixia-audit-')) } as unknown as Scene;
const DEPUTY = '周强';
const WHO = { login: FACTS.team.member, passphrase: PASSPHRASE };
const HOLIDAYS = {
  ...{ year: 2027, notice: '节假日安排的通知', documentNumber: '1号' },
  ...{ off: [['01-01', '01-03'] as [string, string]], worked: [] },
};
const closers: (() => void)[] = [];

async function side(kind: 'team' | 'commission'): Promise<Side> {
  const { client, dispose } = await createInProcessVault(testEnvironment());
  closers.push(dispose);
  const folder = join(s.root, kind);
  await createAndOpen(client, folder, kind);
  return { client, folder };
}

beforeAll(async () => {
  Object.assign(s, { team: await side('team'), commission: await side('commission') });
  for (const name of ['stick', 'backups']) mkdirSync(join(s.root, name));
  writeFileSync(join(s.root, 'paper.txt'), '谈话笔录');
  writeFileSync(join(s.root, 'ledger.csv'), '收到时间,被反映人,反映的主要问题\n2026-03-02,李某,收受礼金\n');
  const { client } = s.team;
  s.lead = (await register(client)).number;
  s.items = [];
  await receiveItems(client);
  s.meetingLeads = await meetingLeads(client);
  await assessedByAnother(s.team, s.lead, WHO);
  const [item] = await finished(client.evidence.add({ lead: s.lead, files: [join(s.root, 'paper.txt')] }));
  s.evidence = item?.id ?? '';
  await introduce(s.team.client, s.commission.client, 'a');
  s.fingerprint = await introduce(s.commission.client, client, 'b');
  s.package = await seal(client);
  const { receipt } = await finished(s.commission.client.packages.open({ file: first(), receiptFolder: stick() }));
  s.receipt = receipt?.files[0] ?? '';
}, 60_000);

afterAll(() => {
  for (const close of closers) close();
  rmSync(s.root, { recursive: true, force: true });
});

const stick = () => join(s.root, 'stick');
const first = () => s.package.files[0] ?? '';
let names = 0;
const fresh = (name: string) => join(s.root, `${String((names += 1))}-${name}`);
const register = (client: Client) =>
  client.leads.register(draft({ signature: '实名', reporter: { name: '赵一', contact: '1' } }));
const registerForAll = (client: Client) => {
  const [subject] = draft().subjects;
  const subjects = Array.from({ length: SUBJECTS_AT_WORK }, () => subject) as ReturnType<typeof draft>['subjects'];
  return client.leads.register(
    draft({ ...FROM_ABOVE, signature: '实名', reporter: { name: '赵一', contact: '1' }, subjects }),
  );
};
const seal = (client: Client) =>
  finished(
    client.packages.seal({ to: 'ZJ00', leads: 'all', purpose: '报送', folder: stick(), passphrase: PASSPHRASE }),
  );

async function introduce(from: Client, to: Client, name: string): Promise<string> {
  const file = fresh(`${name}.mixia-card.json`);
  const { fingerprint } = await from.cards.export({ to: file });
  await to.cards.import({ file, fingerprint });
  return fingerprint;
}

/** Makes items beforehand, so that the acts alone stand behind the place that is read from. */
async function receiveItems(client: Client): Promise<void> {
  for (let made = 0; made < 5; made += 1) {
    const named = { signature: '实名', reporter: { name: '赵一', contact: '1' } } as const;
    s.items.push((await client.leads.register(draft({ letterClass: '业务范围外', ...named }))).number);
  }
}

async function actEach(client: Client): Promise<void> {
  const number = s.other;
  const reason = '依据原件';
  const actions: readonly LeadAction[] = [
    { action: 'correct', changes: { remarks: '补充' }, reason },
    { action: 'dispose', mode: '谈话函询', decidedOn: '2026-03-03', decidedBy: '陈刚' },
    { action: 'void', reason },
    { action: 'erase', documentNumber: '1', orderedBy: '市纪委', orderedOn: '2026-03-04', reason },
    { action: 'redirect', ...ORDER, envelope: ENVELOPE },
  ];
  for (const action of actions) await client.leads.act({ lead: number, action });
  const { leads } = await client.leads.list({ status: 'to-complete' });
  const action = { action: 'complete', state: 'open' } as const;
  await client.leads.act({ lead: leads[0]?.number ?? '', action });
  const reading = { action: 'review-assessment', reading: '同意评估', readOn: '2026-03-05' };
  await client.leads.act({ lead: s.lead, action: reading as unknown as LeadAction });
  const act = (step: unknown) => client.leads.act({ lead: s.worked, action: step as LeadAction });
  await everyStep(act, s.lead, { scan: s.scan, deciders: [DEPUTY, '陈书记'] });
  await putForward(client);
}

async function putForward(client: Client): Promise<void> {
  const act = (action: unknown) => client.leads.act({ lead: s.signed, action: action as LeadAction });
  await act(STEP.assignHere());
  await act(STEP.study('予以了结'));
  s.request = (await act(STEP.submit('处置', { mode: '予以了结' }))).event;
}

/** The deputy signs, whom the chain names now; he was admitted before. */
async function signInPlace(client: Client): Promise<unknown> {
  return client.leads.sign({
    ...{ by: DEPUTY, passphrase: OTHER_PASSPHRASE },
    decisions: [{ lead: s.signed, request: s.request, decision: '同意' }],
  });
}

async function restoreAgain(client: Client): Promise<string> {
  const { file } = await finished(client.vault.backup({ to: freshFolder() }));
  const to = fresh('restored');
  await finished(client.vault.restore({ file, to, device: '02', ...WHO }));
  return to;
}

/**
 * How each call is made. Run in this order, since one leaves what another needs; what a call needs beside that is made
 * by calls that record other events than its own.
 */
const MADE: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  'vault.status': (client) => client.vault.status({ folder: s.team.folder }),
  'vault.summary': (client) => client.vault.summary({}),
  'vault.check': (client) => finished(client.vault.check({})),
  'members.list': (client) => client.members.list({}),
  'members.add': async (client) => {
    const passphrases = { newPassphrase: OTHER_PASSPHRASE, passphrase: PASSPHRASE };
    await client.members.add({ name: '李明', role: 'handler', ...passphrases });
    await client.members.add({ name: DEPUTY, role: 'deputy', ...passphrases });
  },
  'members.suspend': (client) => client.members.suspend({ login: '李明', passphrase: PASSPHRASE }),
  'vault.backup': (client) => finished(client.vault.backup({ to: join(s.root, 'backups') })),
  'vault.exportIdentity': (client) => client.vault.exportIdentity({ to: fresh('identity'), passphrase: PASSPHRASE }),
  'vault.exportAudit': (client) => finished(client.vault.exportAudit({ to: fresh('audit') })),
  'vault.changePassphrase': (client) =>
    client.vault.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: PASSPHRASE, cause: 'suspected' }),
  'leads.register': async (client) => {
    s.other = (await register(client)).number;
    s.worked = (await registerForAll(client)).number;
    s.signed = (await register(client)).number;
    await client.leads.register(draft({ letterClass: '申诉', repeatOf: s.other }));
  },
  'leads.previewImport': (client) => finished(client.leads.previewImport({ file: join(s.root, 'ledger.csv') })),
  'leads.importLedger': async (client) => {
    const file = join(s.root, 'ledger.csv');
    await finished(client.leads.importLedger({ file }));
    await finished(client.leads.importLedger({ file, openRows: 'closed' }));
  },
  'evidence.add': async (client) => {
    const [file] = await finished(client.evidence.add({ lead: s.worked, files: [join(s.root, 'paper.txt')] }));
    s.scan = file?.id ?? '';
  },
  'settings.chains': (client) => client.settings.chains({}),
  'settings.setChain': async (client) => {
    for (const matter of MATTER_NAMES) {
      await client.settings.setChain({ matter, levels: ['deputy', 'leader'], passphrase: PASSPHRASE });
    }
  },
  'rules.show': (client) => client.rules.show({}),
  'rules.set': (client) =>
    client.rules.set({ rule: { kind: 'span', code: 'D07', unit: 'working-days', count: 10 }, passphrase: PASSPHRASE }),
  'rules.previewHolidays': (client) => client.rules.previewHolidays(HOLIDAYS),
  'rules.addHolidays': (client) => client.rules.addHolidays(HOLIDAYS),
  'rules.importText': (client) => client.rules.importText({ file: textFile(s.root), source: '派出机关印发' }),
  'rules.texts': (client) => client.rules.texts({ search: '登记' }),
  'rules.recordDuty': (client) =>
    client.rules.recordDuty({ code: 'D20', period: '2026-H1', doneOn: '2026-03-05', note: '' }),
  'members.delegate': async (client) => {
    const days = { from: '2026-03-05', until: '2026-03-06', matters: [...MATTER_NAMES] };
    s.delegation = (await client.members.delegate({ to: DEPUTY, ...days, passphrase: PASSPHRASE })).event;
  },
  'members.delegations': (client) => client.members.delegations({}),
  'members.endDelegation': (client) =>
    client.members.endDelegation({ delegation: s.delegation, passphrase: PASSPHRASE }),
  'leads.act': actEach,
  'leads.sign': signInPlace,
  'items.list': (client) => client.items.list({}),
  'items.show': (client) => client.items.show({ item: s.items[0] ?? '' }),
  'items.reporter': (client) =>
    client.items.reporter({ item: s.items[0] ?? '', reason: '核实', passphrase: PASSPHRASE }),
  'items.act': (client) => actOnItems(client, s.items, s.lead),
  'envelopes.list': (client) => client.envelopes.list({}),
  'envelopes.add': async (client) => {
    s.envelope = (await client.envelopes.add({ receivedOn: '2026-03-02', ...ENVELOPE })).number;
  },
  'envelopes.act': (client) => actOnEnvelopes(client, s.envelope),
  ...meetingCalls(() => s.meetingLeads),
  'leads.list': (client) => client.leads.list({ search: '礼金' }),
  'leads.places': (client) => client.leads.places({ view: 'open' }),
  'leads.advice': (client) => client.leads.advice({ lead: s.lead, action: { action: 'void', reason: '误登' } }),
  'leads.assessments': (client) => client.leads.assessments({}),
  'leads.waitingAdvice': (client) => client.leads.waitingAdvice({ matters: [{ lead: s.signed, request: s.request }] }),
  'leads.waiting': (client) => client.leads.waiting({}),
  'leads.exportWorkbook': (client) =>
    finished(
      client.leads.exportWorkbook({ to: join(s.root, 'ledger.xlsx'), recipient: '驻在单位党组', purpose: '汇报' }),
    ),
  'leads.people': (client) => client.leads.people({ text: 'zw' }),
  'leads.known': (client) => client.leads.known({ field: 'organisation', text: '' }),
  'desk.today': (client) => client.desk.today({}),
  'leads.verify': (client) => client.leads.verify({ lead: s.lead }),
  'leads.dates': (client) => client.leads.dates({ lead: s.lead }),
  'leads.show': (client) => client.leads.show({ lead: s.lead }),
  'leads.earlier': (client) => client.leads.earlier({ name: '张伟' }),
  'leads.reporter': (client) => client.leads.reporter({ lead: s.lead, reason: '核实', passphrase: PASSPHRASE }),
  'evidence.addContent': (client) =>
    client.evidence.addContent({ lead: s.lead, name: '来信.pdf', content: new Blob(['%PDF-']) }),
  'evidence.view': (client) => client.evidence.view({ id: s.evidence }),
  'evidence.list': (client) => client.evidence.list({ lead: s.lead }),
  'evidence.export': (client) => finished(client.evidence.export({ id: s.evidence, to: fresh('copy') })),
  'documents.print': async (client) => {
    const recipient = '市纪委监委';
    await client.documents.print({ what: { kind: 'lead-sheet', lead: s.lead }, recipient });
    await client.documents.print({ what: { kind: 'ledger', view: 'open' }, recipient });
    await client.documents.print({ what: { kind: 'handover', package: s.package.packageId }, recipient });
  },
  'cards.own': (client) => client.cards.own({}),
  'cards.export': (client) => client.cards.export({ to: fresh('card') }),
  'cards.read': (client) => client.cards.read({ file: join(s.root, '1-a.mixia-card.json') }),
  'cards.list': (client) => client.cards.list({}),
  'cards.import': (client) =>
    client.cards.import({ file: join(s.root, '2-b.mixia-card.json'), fingerprint: s.fingerprint }),
  'packages.deliver': (client) => client.packages.deliver({ id: s.package.packageId, on: '2026-03-05', to: '陈刚' }),
  'packages.inspect': (client) => finished(client.packages.inspect({ file: s.receipt })),
  'packages.list': (client) => client.packages.list({}),
  'packages.plan': (client) => client.packages.plan({ to: 'ZJ00', leads: 'all' }),
  'packages.seal': seal,
  'packages.finish': (client) => finished(client.packages.finish({ folder: stick() })),
  'packages.void': (client) => client.packages.void({ to: 'ZJ00', sequence: 2, reason: '介质损坏' }),
  'packages.open': async (client) => {
    await finished(client.packages.open({ file: s.receipt }));
  },
  'cards.revoke': (client) => client.cards.revoke({ fingerprint: s.fingerprint, reason: '换发' }),
  'vault.restore': restoreAgain,
  'vault.create': (client) => createAndOpen(client, fresh('vault')),
  'vault.open': (client) => client.vault.open({ folder: s.team.folder, ...WHO }),
  'vault.close': (client) => client.vault.close({}),
};

/** Locks the team's vault, reads what its log has after a place, and opens it again. */
async function logAfter(seq: number): Promise<Awaited<ReturnType<typeof readLog>>> {
  const { client, folder } = s.team;
  await client.vault.close({});
  const login = FACTS.team.member;
  const log = await readLog(folder, seq, PASSPHRASE, login);
  await client.vault.open({ folder, login, passphrase: PASSPHRASE });
  return log;
}

const typesOf = (events: readonly LoggedEvent[]) => [...new Set(events.map(({ type }) => type))].toSorted();

test('what each call promises about the log is so: these events, by this member, or none at all', async () => {
  let { events } = await logAfter(0);
  let seq = events.at(-1)?.seq ?? 0;
  const others = ['packages.closeFinding', 'vault.restore', 'vault.create', 'packages.open'];
  for (const [name, make] of Object.entries(MADE)) {
    const { audit } = declaredCalls().find((one) => one.name === name)?.meta ?? { audit: undefined };
    await make(s.team.client);
    const log = await logAfter(seq);
    events = log.events;
    seq = events.at(-1)?.seq ?? seq;
    const promised = audit !== undefined && 'records' in audit ? audit.records : [];
    const types = typesOf(events).filter((type) => BESIDE[name]?.includes(type) !== true);
    if (!others.includes(name)) expect({ name, types }).toEqual({ name, types: [...promised].toSorted() });
    if (name === 'packages.open') expect(types).toEqual(['PackageOpened', 'ReceiptTaken']);
    if (promised.length === 0) expect({ name, events }).toEqual({ name, events: [] });
    // A new key begins to sign with the event after the one that admits it; in place, another hand signs, and it alone.
    const strangers = events.filter(({ actor }) => actor !== log.actor);
    if (name === 'leads.sign') expect(strangers).toEqual(events);
    else if (name !== 'vault.changePassphrase') expect({ name, strangers }).toEqual({ name, strangers: [] });
    const withPassphrase = events.some(({ auth }) => auth === 'passphrase');
    expect({ name, withPassphrase }).toEqual({ name, withPassphrase: ENTERED_AGAIN.includes(name) });
  }
});

test('opening a package with a receipt leaves both on record at the receiver', async () => {
  const { client, folder } = s.commission;
  await client.vault.close({});
  const { events, actor } = await readLog(folder);
  expect(typesOf(events)).toEqual(
    expect.arrayContaining(['CardConfirmed', 'PackageOpened', 'PackageSealed', 'PackageSent', 'VaultCreated']),
  );
  expect(events.filter((event) => event.actor !== actor)).toEqual([]);
});

test('a finding that is closed is closed on record, with who did it', async () => {
  const two = await pair();
  await registerIn(two.team);
  await sealOnto(two);
  await registerIn(two.team);
  const { files } = await sealOnto(two);
  expect((await openAt(two, files[0])).findings).not.toEqual([]);
  const { folder } = two.commission;
  two.commission.close();
  const client = await inProcess();
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  const findings = (await client.packages.list({})).flatMap((row) => row.findings);
  await client.packages.closeFinding({ finding: findings[0]?.id ?? '', reason: '已补收' });
  await client.vault.close({});
  const { events, actor } = await readLog(folder);
  expect(events.at(-1)).toMatchObject({ type: 'FindingClosed', actor, auth: 'session' });
});

test('a new vault begins its log with its creation, a restored one with the device that it now is', async () => {
  const client = await inProcess();
  const folder = fresh('vault');
  await createAndOpen(client, folder);
  const { file } = await finished(client.vault.backup({ to: freshFolder() }));
  const to = fresh('restored');
  await finished(client.vault.restore({ file, to, device: '02', passphrase: PASSPHRASE }));
  await client.vault.close({});
  expect(typesOf((await readLog(folder)).events)).toEqual(['BackupMade', 'VaultCreated']);
  expect((await readLog(to)).events.map(({ seq, type }) => ({ seq, type }))).toEqual([
    { seq: 1, type: 'DeviceOpened' },
  ]);
});

/** Acts for which the passphrase is entered again. */
const ENTERED_AGAIN = [
  ...['items.reporter', 'leads.reporter', 'leads.sign', 'members.add', 'members.suspend', 'packages.seal'],
  ...['members.delegate', 'members.endDelegation', 'settings.setChain', 'rules.set'],
  ...['vault.changePassphrase', 'vault.exportIdentity'],
];

test('every call has been made here', () => {
  const made = [...Object.keys(MADE), 'packages.closeFinding'].toSorted();
  expect(made).toEqual(
    declaredCalls()
      .map(({ name }) => name)
      .toSorted(),
  );
});
