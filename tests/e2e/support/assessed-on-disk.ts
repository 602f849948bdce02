import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { STEP } from '../../support/course-steps.ts';
import { daysAgo, letter, PASSPHRASE } from './pair-on-disk.ts';

/** The subject of a lead that was assigned and studied, and is headed for a talk. */
export const HEADED_FOR_TALK = '沈一凡';
/** The second reader, who handles the lead. */
export const READER = { login: '周强', passphrase: '明月松间照 清泉石上流' } as const;

type Client = Awaited<ReturnType<typeof createInProcessVault>>['client'];

/** Registers a letter that somebody handed over in person, gives it to a handler and has 谈话函询 decided. */
export async function headedForTalk(client: Client): Promise<string> {
  const subjects = [
    {
      kind: '个人' as const,
      name: HEADED_FOR_TALK,
      organisation: '市交通局工程科',
      management: '驻在单位党组管理' as const,
    },
  ];
  const reporter = { name: '赵一', contact: '13900000000' };
  const draft = letter({ subjects, channel: '来访', signature: '实名', reporter });
  const { number } = await client.leads.register(draft);
  const act = (action: unknown) => client.leads.act({ lead: number, action: action as LeadAction });
  await act(STEP.assignHere({ decidedOn: daysAgo(0), handlers: [READER.login] }));
  await act(STEP.study('谈话函询', { heldOn: daysAgo(1) }));
  return number;
}

/** A team's vault on disk with a second member, such a lead and the text of a regulation, closed again. Gives its number. */
export async function talkOnDisk(folder: string, text: string): Promise<string> {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  const passphrases = { newPassphrase: READER.passphrase, passphrase: PASSPHRASE };
  await client.members.add({ name: READER.login, role: 'handler', ...passphrases });
  await client.rules.importText({ file: text, source: '派出机关印发' });
  const number = await headedForTalk(client);
  dispose();
  return number;
}
