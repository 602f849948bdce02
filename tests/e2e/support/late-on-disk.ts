import { join } from 'node:path';
import { systemClock } from '../../../electron/vault/clock.ts';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { STEP } from '../../support/course-steps.ts';
import { daysAgo, letter, PASSPHRASE } from './pair-on-disk.ts';

/** The subjects of leads on which no opinion came in time, and of one that is in time. */
export const LATE = {
  /** Three and a half weeks late, and somebody handles it. */
  plain: '赵立新',
  /** Its day of receipt was corrected to a later one. */
  corrected: '李志明',
  /** Closed since, and its day of receipt corrected beforehand. */
  closed: '郑海涛',
  inTime: '吴国平',
} as const;

/** When they were received, as it was recorded first. */
export const RECEIVED = {
  plain: daysAgo(55),
  corrected: daysAgo(75),
  closed: daysAgo(65),
  inTime: daysAgo(2),
} as const;

/** Makes a team's vault with such leads. Gives its folder. */
export async function lateOnDisk(root: string): Promise<string> {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const folder = join(root, '线索库');
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  const received = async (which: keyof typeof LATE) => {
    const draft = letter({
      ...{ receivedOn: RECEIVED[which], signature: '实名', reporter: { name: '孙某某', contact: '13800000000' } },
      subjects: [{ kind: '个人', name: LATE[which], organisation: '市住建局物业科', management: '驻在单位党组管理' }],
    });
    const { number } = await client.leads.register(draft);
    return (action: unknown) => client.leads.act({ lead: number, action: action as LeadAction });
  };
  const correction = { action: 'correct', changes: { receivedOn: daysAgo(4) }, reason: '核对收件登记后改正' } as const;
  const plain = await received('plain');
  await plain(STEP.assignHere({ decidedOn: daysAgo(0) }));
  const corrected = await received('corrected');
  await corrected(correction);
  const closed = await received('closed');
  await closed(correction);
  await closed({ action: 'dispose', mode: '予以了结', decidedOn: daysAgo(1), decidedBy: '王芳' });
  await closed(STEP.inform('受理告知', { on: daysAgo(1) }));
  await closed(STEP.inform('结果反馈', { on: daysAgo(1) }));
  await closed(STEP.close('直接了结', { closedOn: daysAgo(0) }));
  await received('inTime');
  dispose();
  return folder;
}
