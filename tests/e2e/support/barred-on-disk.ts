import { join } from 'node:path';
import { systemClock } from '../../../electron/vault/clock.ts';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { MEMBERS, PASSPHRASES } from '../../fixtures/members.ts';
import { onSheet } from '../../fixtures/sheet.ts';
import { STEP } from '../../support/course-steps.ts';
import { letter, PASSPHRASE } from './pair-on-disk.ts';

const DAY = 86_400_000;

/**
 * A vault with three disposals that wait for their approval. The clock of its laptop ran a day fast when the second of
 * them was studied, and was set right since: to everybody who looks it can be approved, and it cannot be signed today.
 */
export async function barredOnDisk(root: string): Promise<string> {
  let fast = 0;
  const clock = { now: () => systemClock.now() + fast };
  const { client, dispose } = await createInProcessVault(systemEnvironment(clock));
  const folder = join(root, 'team');
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  const { handler } = MEMBERS;
  await client.members.add({
    ...{ name: handler, role: 'handler', newPassphrase: PASSPHRASES.handler, passphrase: PASSPHRASE },
  });
  await client.vault.open({ folder, login: handler, passphrase: PASSPHRASES.handler });
  for (const [name, ahead] of [
    ['李志明', 0],
    ['赵立新', DAY],
    ['周文博', DAY],
  ] as const) {
    fast = ahead;
    const today = businessDate(clock.now());
    const { number: lead } = await client.leads.register(
      letter({ subjects: [{ kind: '个人', name, organisation: '市住建局物业科', management: '驻在单位党组管理' }] }),
    );
    const act = (action: unknown) => client.leads.act({ lead, action: action as LeadAction });
    const heldOn = name === '赵立新' ? today : businessDate(systemClock.now());
    await act(STEP.assign({ handlers: [handler], ...(await onSheet(client, lead, heldOn)) }));
    await act(STEP.study('谈话函询', { heldOn }));
    await act(STEP.submit('处置', { mode: '谈话函询', reason: '反映内容具体，请本人说明。' }));
  }
  dispose();
  return folder;
}
