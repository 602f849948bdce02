import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { dutyPeriodText } from '../../shared/domain/clocks/duties.ts';
import { stepOfAction } from '../../shared/domain/course/steps.ts';
import type { LeadDraftInput } from '../../shared/domain/lead/draft.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { MATTER_NAMES } from '../../shared/rules/course-lists.ts';
import { LEAD_STATUS_TERMS } from '../../shared/rules/lead-status.ts';
import { type Client, createAndOpen, FACTS, finished, inProcess } from '../fixtures/client.ts';
import { testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';
import { type Almanac, almanac, type Pauses } from './almanac.ts';
import { type DeskLine, DONE, DUTY, linesOf } from './desk-days.ts';
import { draftOf, said } from './spoken.ts';
import { CAST, type Player, type Stage } from './stage.ts';
import { PASSPHRASES } from './team-on-disk.ts';

/** A story played through the days, and what can be read of it afterwards. */
export type Dated = {
  readonly stage: Stage;
  /** What was done and what stood on the desk, day after day, from the first to a day some days after the last. */
  readonly days: (after: number) => Promise<{ readonly span: readonly [string, string]; readonly lines: DeskLine[] }>;
  /** The logs of missed dates, in the order in which they were noted. */
  readonly missed: () => Promise<readonly string[]>;
  /** What a full check of the vault finds. */
  readonly findings: () => Promise<readonly unknown[]>;
};

/**
 * The stories day by day, in this process: before each step the clock goes to the day that the step is about, and each
 * evening on the way the custodian reads the desk. `back` is the day on which the vault is made, `pauses` are days in
 * which nobody does anything.
 */
export async function datedStage(back: number, pauses: Pauses = {}): Promise<Dated> {
  const lines: DeskLine[] = [];
  const days: Almanac = almanac(back, pauses, async () => {
    await sit('孙丽');
    lines.push(...linesOf(await client.desk.today({})));
  });
  const client = await inProcess(testEnvironment(days.clock));
  const folder = join(freshFolder(), 'team');
  await teamIn(client, folder);
  const at: { player: Player | null } = { player: null };
  const sit = async (by: Player) => {
    if (at.player !== by) await client.vault.open({ folder, login: by, passphrase: PASSPHRASES[by] });
    at.player = by;
  };
  const done = (what: string, number = '') => lines.push({ day: days.today(), line: DONE, what, number, dueOn: null });
  const stage: Stage = {
    day: days.day,
    ...desks({ client, days, sit, done }),
    ...others({ client, days, sit, done }),
  };
  return {
    stage,
    days: async (after) => ({ span: await days.close(after), lines }),
    missed: () => missedIn(client),
    findings: async () => (await finished(client.vault.check({}))).findings,
  };
}

type At = {
  readonly client: Client;
  readonly days: Almanac;
  readonly sit: (by: Player) => Promise<void>;
  readonly done: (what: string, number?: string) => unknown;
};

type OnLeads = Pick<Stage, 'register' | 'act' | 'addScan' | 'signList' | 'splitOff' | 'stands'>;

/** What is done to a lead. */
function desks({ client, days, sit, done }: At): OnLeads {
  return {
    register: async (by, letter) => {
      const told = await days.come(letter);
      await sit(by);
      const { number } = await client.leads.register(draftOf(told) as LeadDraftInput);
      done(`${by}登记来件`, number);
      return number;
    },
    act: async (by, lead, action) => {
      const told = await days.come(action, keyOf(action));
      await sit(by);
      const { event } = await client.leads.act({ lead, action: said(told) as unknown as LeadAction });
      const matter = typeof action['matter'] === 'string' ? `：${action['matter']}` : '';
      done(`${by}${stepOfAction(action.action)?.term ?? ''}${matter}`, lead);
      return { id: event, words: '' };
    },
    addScan: async (by, lead, name) => {
      await sit(by);
      const path = join(freshFolder(), name);
      writeFileSync(path, '签批件扫描');
      const [item] = await finished(client.evidence.add({ lead, files: [path] }));
      return { id: item?.id ?? '', words: name };
    },
    signList: async (here, signer, list) => {
      await days.come({}, 'sign');
      await sit(here);
      const decisions = list.map(({ request, lead }) => ({ lead, request: request.id, decision: '同意' as const }));
      await client.leads.sign({ by: signer, passphrase: PASSPHRASES[signer], decisions });
      done(`${signer}当面签批${String(list.length)}件`);
    },
    splitOff: async (lead) => {
      const { course } = await client.leads.show({ lead });
      return String(course.said.findLast(({ values }) => values['into'] !== undefined)?.values['number']);
    },
    stands: async (lead, expected) => {
      const { status, course } = await client.leads.show({ lead });
      const stages = course.tracks.map(({ stageTerm }) => stageTerm);
      expect({ status: LEAD_STATUS_TERMS[status], stages }).toMatchObject(expected);
    },
  };
}

/** What is done beside the leads. */
function others({ client, days, sit, done }: At): Pick<Stage, 'forward' | 'sendSealed' | 'delegate' | 'report'> {
  return {
    forward: async (by, item, approval) => {
      const told = await days.come(approval);
      await sit(by);
      await client.items.act({ item, action: { action: 'forward', ...told } });
      done(`${by}转送`, item);
    },
    sendSealed: async (by, { receiptNumber, carrier, ...hands }) => {
      await sit(by);
      const sealing = '密封袋封装' as const;
      const envelope = { receivedOn: days.today(), pieces: 1, pages: 3, sealing, firstHand: by, ...hands };
      const { number } = await client.envelopes.add(envelope);
      done(`${by}登记密封件`, number);
      await days.pass(1);
      await sit(by);
      const on = days.today();
      const sent = { action: 'send', sentOn: on, carriage: '专人送达', carrier } as const;
      await client.envelopes.act({ envelope: number, action: sent });
      await client.envelopes.act({ envelope: number, action: { action: 'receipt', receiptNumber, receiptOn: on } });
      done(`${by}登记送出和回执`, number);
    },
    delegate: async (by, to, until) => {
      const { until: last } = await days.come({ until }, 'delegate');
      await sit(by);
      await client.members.delegate({
        to,
        from: days.today(),
        until: last,
        matters: [...MATTER_NAMES],
        passphrase: PASSPHRASES[by],
      });
      done(`${by}授权${to}至${last}`);
    },
    report: async (by, leads) => {
      await reported({ client, days, sit, done }, by, leads);
    },
  };
}

/** A package there; the commission opens it the day after, and its receipt comes home. */
async function reported({ client, days, sit, done }: At, by: Player, leads: readonly string[]): Promise<void> {
  const commission = await inProcess(testEnvironment(days.clock));
  await createAndOpen(commission, join(freshFolder(), 'commission'), 'commission');
  await acquainted(client, commission);
  await sit(by);
  const stick = join(freshFolder(), 'stick');
  mkdirSync(stick);
  const sealing = { to: FACTS.commission.code, purpose: '移交已立案线索', folder: stick, passphrase: PASSPHRASES[by] };
  const { files } = await finished(client.packages.seal({ ...sealing, leads: [...leads] }));
  done(`${by}封装移交`, leads.join('、'));
  await days.pass(1);
  await sit(by);
  await finished(commission.packages.open({ file: files[0] ?? '', receiptFolder: stick }));
  const receipt = readdirSync(stick).find((name) => name.startsWith(`MX-${FACTS.commission.code}`)) ?? '';
  await finished(client.packages.open({ file: join(stick, receipt) }));
  done(`${by}收到回执`, leads.join('、'));
}

/** The two exchange their cards. */
async function acquainted(team: Client, commission: Client): Promise<void> {
  for (const [from, to] of [
    [team, commission],
    [commission, team],
  ] as const) {
    const file = join(freshFolder(), 'card.json');
    await from.cards.export({ to: file });
    await to.cards.import({ file, fingerprint: (await from.cards.own({})).fingerprint });
  }
}

/** The whole cast at a new vault, which is open as the first leader's. */
async function teamIn(client: Client, folder: string): Promise<void> {
  const passphrase = PASSPHRASES.王芳;
  await client.vault.create({ folder, ...FACTS.team, passphrase });
  await client.vault.open({ folder, passphrase });
  for (const name of Object.keys(CAST).filter((one) => one !== '王芳') as Player[]) {
    await client.members.add({ name, role: CAST[name], newPassphrase: PASSPHRASES[name], passphrase });
  }
}

async function missedIn(client: Client): Promise<readonly string[]> {
  const { leads } = await client.leads.list({ view: 'ever-overdue', limit: 50 });
  const files = await Promise.all(leads.map(({ number }) => client.leads.show({ lead: number })));
  const { items } = await client.items.list({ everOverdue: true });
  const letters = await Promise.all(items.map(({ number }) => client.items.show({ item: number })));
  const { envelopes } = await client.envelopes.list({ everOverdue: true });
  const { duties } = await client.rules.show({});
  return [
    ...[...files, ...letters].flatMap(({ number, missed }) =>
      missed.map(({ code, what, dueOn, notedOn }) => `${notedOn} ${code} ${what} ${number} 期限${dueOn}`),
    ),
    ...envelopes.map(({ number, missedDates }) => `${number} ${missedDates}`),
    ...duties.flatMap(({ what, missed }) =>
      missed.map(({ period, dueOn, notedOn }) => `${notedOn} ${DUTY} ${what} ${dutyPeriodText(period)} 期限${dueOn}`),
    ),
  ].toSorted();
}

/** By what a pause names the step before which it lies. */
function keyOf(action: Readonly<Record<string, unknown>>): string {
  const { action: step, matter } = action;
  return [step, matter].filter((one) => typeof one === 'string').join(' ');
}
