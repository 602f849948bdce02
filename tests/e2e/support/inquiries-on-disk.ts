import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../electron/vault/clock.ts';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { assessing } from '../../support/assessment.ts';
import { STEP } from '../../support/course-steps.ts';
import { finished } from '../../fixtures/client.ts';
import { headedForTalk, READER } from './assessed-on-disk.ts';
import { daysAgo, letter, PASSPHRASE } from './pair-on-disk.ts';

/** Real-name leads of a team on their way through 函询, by the subject. */
export const INQUIRIES = {
  /** The plan is approved; nothing was sent yet. */
  toSend: '郑海涛',
  /** What he said was believed, and the leader agreed; the reporter was not told yet. */
  believed: '周文博',
} as const;

const GROUP = [READER.login, '王芳'];

/** Makes a team's vault with these leads, and one that was assessed and is headed for a talk. Gives its folder. */
export async function inquiriesOnDisk(root: string): Promise<string> {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const folder = join(root, '线索库');
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  const passphrases = { newPassphrase: READER.passphrase, passphrase: PASSPHRASE };
  await client.members.add({ name: READER.login, role: 'handler', ...passphrases });
  const act = async (lead: string, action: unknown) =>
    (await client.leads.act({ lead, action: action as LeadAction })).event;
  const handler = () => client.vault.open({ folder, login: READER.login, passphrase: READER.passphrase });
  const leader = () => client.vault.open({ folder, login: '王芳', passphrase: PASSPHRASE });
  const sheet = join(root, '呈批表签批件.txt');
  writeFileSync(sheet, '签批件扫描');
  /** Agreed to on paper on that day, and entered by the handler. */
  const onSheet = async (lead: string, day: number) => {
    const [scan] = await finished(client.evidence.add({ lead, files: [sheet] }));
    return { as: 'paper', scan: scan?.id, decidedOn: daysAgo(day) };
  };
  const agree = async (lead: string, request: string, day: number) => {
    await act(lead, STEP.approve(request, await onSheet(lead, day)));
  };
  await handler();
  for (const name of Object.values(INQUIRIES)) {
    const subjects = [
      { kind: '个人' as const, name, organisation: '市住建局物业科', management: '驻在单位党组管理' as const },
    ];
    const reporter = { name: '孙某某', contact: '13800000000' };
    const { number } = await client.leads.register(
      letter({ subjects, receivedOn: daysAgo(60), signature: '实名', reporter }),
    );
    await act(number, STEP.assign({ handlers: [READER.login], ...(await onSheet(number, 58)) }));
    await act(number, STEP.inform('受理告知', { on: daysAgo(57) }));
    await act(number, STEP.study('谈话函询', { heldOn: daysAgo(50), minutesBy: READER.login }));
    await agree(number, await act(number, STEP.submit('处置', { mode: '谈话函询' })), 49);
    const plan = STEP.submit('谈话函询方案', { group: GROUP, plan: '发函询通知书，请本人逐项说明。' });
    await agree(number, await act(number, plan), 47);
    if (name === INQUIRIES.toSend) continue;
    await act(number, {
      ...{ action: 'deliver-inquiry', documentNumber: '住纪函〔2026〕3号', deliveredOn: daysAgo(46) },
    });
    await act(number, { action: 'receive-reply', receivedOn: daysAgo(30), headSigned: '已签署意见' });
    const opinion = STEP.submit('谈话函询处置意见', { outcome: '采信了结' });
    await agree(number, await act(number, opinion), 3);
  }
  await leader();
  const assessed = await headedForTalk(client);
  await act(assessed, { ...assessing('清楚', {}), assessedOn: daysAgo(0) });
  dispose();
  return folder;
}
