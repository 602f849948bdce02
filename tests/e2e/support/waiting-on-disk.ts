import { join } from 'node:path';
import { systemClock } from '../../../electron/vault/clock.ts';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import type { Client } from '../../fixtures/client.ts';
import { MEMBERS, PASSPHRASES } from '../../fixtures/members.ts';
import { onSheet } from '../../fixtures/sheet.ts';
import { STEP } from '../../support/course-steps.ts';
import { daysAgo, letter, PASSPHRASE } from './pair-on-disk.ts';

/** The handler's passphrase, who sits at the laptop. */
export const HANDLER = PASSPHRASES.handler;

type Fields = Readonly<Record<string, unknown>>;
/** Takes a step on a lead, and takes in the sheet on which the leader ruled. */
type Acting = ((action: Fields) => Promise<string>) & { readonly sheet: () => Promise<Fields> };

const today = daysAgo(0);
const RISK = { action: 'mark-risks', risks: ['串供'], evidenceFixed: '尚未固定', markedOn: today };
const NOT_FOLLOWED = {
  ...{ action: 'decline-advice', advice: 'TALK_ON_CHECKABLE' },
  reason: '本人已经主动说明，证人不在同一单位。',
};
const SUBJECTS = ['李志明', '赵立新', '孙志远', '郑海涛', '周文博', '吴国平'] as const;
const LEADER = { by: '王芳', passphrase: PASSPHRASE };

/** Steps on a new lead on that subject, one after the other; gives the event of the last. */
async function leadOn(client: Client, name: string): Promise<Acting> {
  const { number } = await client.leads.register(
    letter({ subjects: [{ kind: '个人', name, organisation: '市住建局物业科', management: '驻在单位党组管理' }] }),
  );
  const act = async (action: Fields) => (await client.leads.act({ lead: number, action: action as LeadAction })).event;
  return Object.assign(act, { sheet: () => onSheet(client, number, today) });
}

/** Assigned, studied and put forward by whoever is at the keyboard; gives the request. With `more` steps in between. */
async function putForward(act: Acting, handler: string, more: readonly Fields[] = []): Promise<string> {
  await act(STEP.assign({ handlers: [handler], ...(await act.sheet()) }));
  await act(STEP.study('谈话函询', { heldOn: today }));
  for (const one of more) await act(one);
  return act(STEP.submit('处置', { mode: '谈话函询', reason: '反映内容具体，请本人说明。' }));
}

/**
 * A team of three on one vault. The handler put four leads forward, two of them against an advice, one with a reason; one of them the leader handles herself, so that it has
 * gone on to the commission. Over disposals she lent the deputy her authority for today. A fifth lead was decided by
 * telephone; a sixth is closed and archived.
 */
export async function waitingOnDisk(root: string): Promise<string> {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const folder = join(root, 'team');
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  for (const role of ['deputy', 'handler'] as const) {
    await client.members.add({
      ...{ name: MEMBERS[role], role, newPassphrase: PASSPHRASES[role], passphrase: PASSPHRASE },
    });
  }
  await client.vault.open({ folder, login: MEMBERS.handler, passphrase: HANDLER });
  const [first, second, own, third, said, old] = SUBJECTS;
  await putForward(await leadOn(client, first), MEMBERS.handler, [RISK]);
  await putForward(await leadOn(client, second), MEMBERS.handler, [RISK, NOT_FOLLOWED]);
  await client.settings.setChain({ ...LEADER, matter: '处置', levels: ['leader', 'commission'] });
  await putForward(await leadOn(client, own), '王芳');
  await client.settings.setChain({ ...LEADER, matter: '处置', levels: ['leader'] });
  await putForward(await leadOn(client, third), MEMBERS.handler);
  await client.members.delegate({ ...LEADER, to: MEMBERS.deputy, from: today, until: today, matters: ['处置'] });
  const phoned = await leadOn(client, said);
  await phoned(STEP.approve(await putForward(phoned, MEMBERS.handler), { as: 'telephone', decidedOn: today }));
  const archived = await leadOn(client, old);
  await archived({ action: 'dispose', mode: '予以了结', decidedOn: today, decidedBy: '王芳' });
  await archived(STEP.close('直接了结', { closedOn: today }));
  await archived({ ...STEP.archive, archivedOn: today });
  dispose();
  return folder;
}
