import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { assessing } from '../../support/assessment.ts';
import { STEP } from '../../support/course-steps.ts';
import { daysAgo, letter, PASSPHRASE } from './pair-on-disk.ts';

/** Who is on the team of these meetings; the deputy handles the leads. */
export const PASSPHRASES = { 周强: '明月松间照 清泉石上流' } as const;

type Client = Awaited<ReturnType<typeof createInProcessVault>>['client'];

const subject = (name: string) => [
  { kind: '个人' as const, name, organisation: '市住建局物业科', management: '驻在单位党组管理' as const },
];

/** Registers letters that are given to somebody: two wait to be studied, the first of them checkable, one was studied alone. Gives their numbers. */
export async function waitingLeads(client: Client): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (const name of ['钱大海', '吴小川', '郑一鸣']) {
    const { number } = await client.leads.register(letter({ subjects: subject(name) }));
    const decided = { decidedOn: daysAgo(0), handlers: ['周强'] };
    await client.leads.act({ lead: number, action: STEP.assignHere(decided) as unknown as LeadAction });
    numbers.push(number);
  }
  const sheet = { ...assessing('清楚'), assessedOn: daysAgo(0) };
  await client.leads.act({ lead: numbers[0] ?? '', action: sheet as unknown as LeadAction });
  const urgent = STEP.study('谈话函询', { kind: 'urgent', meeting: undefined, heldOn: daysAgo(1) });
  await client.leads.act({ lead: numbers[2] ?? '', action: urgent as unknown as LeadAction });
  return numbers;
}

/** A team's vault on disk with two members and what waits for a meeting, closed again. */
export async function meetingOnDisk(folder: string): Promise<readonly string[]> {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  const passphrases = { newPassphrase: PASSPHRASES.周强, passphrase: PASSPHRASE };
  await client.members.add({ name: '周强', role: 'deputy', ...passphrases });
  const numbers = await waitingLeads(client);
  dispose();
  return numbers;
}
