import { type Actor, exchangeCards, finished } from './actors.ts';
import type { DemoTime } from './days.ts';
import { decide } from './decide.ts';
import { DEMO_LEADS, type DemoLead } from './leads.ts';
import { EVIDENCE_PAPERS } from './papers.ts';

/** Everything that the story takes. */
export type Stage = {
  readonly team: Actor;
  readonly commission: Actor;
  readonly time: DemoTime;
  /** The old ledger as a file. */
  readonly ledger: string;
  /** The stick that travels. */
  readonly stick: string;
};

/** Something that happens on a day, and how many days ago that is. */
type Happening = { readonly daysAgo: number; readonly happen: () => Promise<void> };

/** Days before today on which packages were sealed; the first came back with a receipt. */
const FIRST_SEALED = 26;
const FIRST_OPENED = 25;
const RECEIPT_HOME = 24;
const SECOND_SEALED = 11;
const SECOND_HANDED_OVER = 10;
/** How many days ago the two vaults were made. */
export const STORY_BEGINS = 47;

/** Tells weeks of work in the order in which they happened, so that each fact carries the time of its day. */
export async function tellStory(stage: Stage): Promise<void> {
  const { team, commission, time, ledger, stick } = stage;
  await exchangeCards(team, commission, stick);
  await finished(team.client.leads.importLedger({ file: ledger, openRows: 'to-complete' }));
  await completeSome(team);
  const numbers = new Map<number, string>();
  const happenings = [...DEMO_LEADS.flatMap((lead) => courseOf(lead, stage, numbers)), ...packages(stage)];
  // Sorting keeps the order of what happened on one day.
  for (const { daysAgo, happen } of happenings.sort((one, other) => other.daysAgo - one.daysAgo)) {
    time.goTo(daysAgo);
    await happen();
  }
}

/** Of the rows whose state the ledger did not tell, half have been looked into since. */
async function completeSome({ client }: Actor): Promise<void> {
  const { leads } = await client.leads.list({ view: 'to-complete', limit: 100 });
  for (const { id, receivedOn } of leads.slice(0, Math.floor(leads.length / 2))) {
    const complete = { action: 'complete', state: 'closed', closedOn: receivedOn, note: '按纸质卷宗补录' } as const;
    await client.leads.act({ lead: id, action: complete });
  }
}

function courseOf(lead: DemoLead, { team, time }: Stage, numbers: Map<number, string>): Happening[] {
  const { daysAgo, draft, disposal, evidence, repeats } = lead;
  const { client, member } = team;
  const register = async () => {
    const first = repeats === undefined ? undefined : numbers.get(repeats);
    const repeatOf = first === undefined ? {} : { repeatOf: first };
    const { number } = await client.leads.register({ receivedOn: time.date(daysAgo), ...draft, ...repeatOf });
    numbers.set(daysAgo, number);
    if (evidence === undefined) return;
    for (const { name, bytes } of EVIDENCE_PAPERS[evidence]) {
      const facts = { source: '随信附来', acquiredOn: time.date(daysAgo), custodian: member };
      await client.evidence.addContent({ lead: number, name, content: new Blob([bytes]), ...facts });
    }
  };
  const dispose = async () => {
    if (disposal === undefined) return;
    const { daysAgo: decided, ...rest } = disposal;
    await decide(client, { lead: numbers.get(daysAgo) ?? '', day: time.date(decided), ...rest, member });
  };
  return [
    { daysAgo, happen: register },
    { daysAgo: disposal?.daysAgo ?? daysAgo, happen: dispose },
  ];
}

/** One package went all the way round; the next one was handed over and is not receipted. */
function packages({ team, commission, time, stick }: Stage): Happening[] {
  const sealed: { file: string; receipt: string; second: string } = { file: '', receipt: '', second: '' };
  const seal = async (purpose: string) =>
    finished(
      team.client.packages.seal({
        to: commission.code,
        leads: 'all',
        purpose,
        folder: stick,
        passphrase: team.passphrase,
      }),
    );
  const happen = (daysAgo: number, work: () => Promise<void>): Happening => ({ daysAgo, happen: work });
  return [
    happen(FIRST_SEALED, async () => {
      sealed.file = (await seal('按月报送')).files[0] ?? '';
    }),
    happen(FIRST_OPENED, async () => {
      const opened = await finished(commission.client.packages.open({ file: sealed.file, receiptFolder: stick }));
      sealed.receipt = opened.receipt?.files[0] ?? '';
    }),
    happen(RECEIPT_HOME, async () => {
      await finished(team.client.packages.open({ file: sealed.receipt }));
    }),
    happen(SECOND_SEALED, async () => {
      sealed.second = (await seal('补充报送')).packageId;
    }),
    happen(SECOND_HANDED_OVER, async () => {
      const on = time.date(SECOND_HANDED_OVER);
      await team.client.packages.deliver({ id: sealed.second, on, to: commission.member });
    }),
  ];
}
