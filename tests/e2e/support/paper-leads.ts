import { join } from 'node:path';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { STEP } from '../../support/course-steps.ts';
import { daysAgo, letter, PASSPHRASE } from './pair-on-disk.ts';

type Fields = Readonly<Record<string, unknown>>;
/** Takes a step on the lead of a scene; gives the event that it left. */
type Acting = (action: Fields) => Promise<string>;

const GROUP = ['李明', '周平'];
const PLAN =
  '一、核实问题：收受礼金的时间、数额和事由；二、方法步骤：调取验收资料，找相关人员谈话；三、时间：30日；四、注意安全保密。';
const REASON = '反映的问题具体，有时间、地点和涉及人员，具备核查条件。';

/** Leads that wait for an approval on paper, one for each sheet and one whose verification came to nothing, by the subject's name. */
export const WAITING = {
  陈处置: '问题线索处置呈批表',
  林暂存: '暂存待查呈批表',
  郑了结: '予以了结呈批表',
  何谈话: '谈话函询呈批表',
  高核查: '初步核实呈批表',
  罗未果: '初步核实呈批表',
} as const;

async function disposed(act: Acting, mode: string, more: Fields = {}): Promise<void> {
  const request = await putForward(act, mode, more);
  await act(STEP.approve(request, { as: 'telephone', decidedBy: '赵组长', decidedOn: daysAgo(4) }));
}

async function putForward(act: Acting, mode: string, more: Fields = {}): Promise<string> {
  await act(STEP.assignHere({ decidedOn: daysAgo(0) }));
  const attendees = [
    { name: '赵组长', opinion: '同意' },
    { name: '李明', opinion: '同意' },
    { name: '陈刚', guest: true, opinion: '保留意见', reason: '建议先调阅验收资料' },
  ];
  await act(STEP.study(mode, { heldOn: daysAgo(6), chairedBy: '赵组长', attendees }));
  return act(STEP.submit('处置', { mode, reason: REASON, ...more }));
}

async function verifying(act: Acting): Promise<void> {
  await disposed(act, '初步核实');
  const plan = await act(STEP.submit('初步核实方案', { group: GROUP, plan: PLAN, reason: REASON }));
  await act(STEP.approve(plan, { as: 'telephone', decidedBy: '赵组长', decidedOn: daysAgo(3) }));
}

const SCENES: Readonly<Record<keyof typeof WAITING, (act: Acting) => Promise<unknown>>> = {
  陈处置: (act) => putForward(act, '初步核实'),
  林暂存: (act) => putForward(act, '暂存待查', { reviewOn: '2099-03-01', reason: '关键人员在外，待审计结果。' }),
  郑了结: (act) => putForward(act, '予以了结', { reason: '反映的问题已经查过，结论清楚，没有新的内容。' }),
  何谈话: async (act) => {
    await disposed(act, '谈话函询');
    await act(STEP.submit('谈话函询方案', { group: GROUP, plan: PLAN, reason: REASON }));
  },
  罗未果: async (act) => {
    await verifying(act);
    const later = { reviewOn: '2099-03-01', restartWhen: '关键人员回国，或者审计报告出来以后。' };
    const reason = '验收资料已经调取，收礼的时间、数额没有证据证明。';
    const report = { outcome: '暂存待查', signedBy: GROUP, cause: '措施受限', reason, ...later };
    await act(STEP.submit('初步核实处置建议', report));
  },
  高核查: async (act) => {
    await verifying(act);
    await act(STEP.submit('延长核查期限', { until: '2099-03-01', reason: '需调取外地账目。' }));
  },
};

/** Makes a team's vault with a lead for every sheet, and one real-name lead on which nothing was done yet. */
export async function paperLeads(folder: string): Promise<void> {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  await client.vault.create({
    ...{ folder, kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' },
    passphrase: PASSPHRASE,
  });
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  for (const [name, play] of Object.entries(SCENES)) {
    const { number } = await client.leads.register(letterOn(name));
    await play(async (action) => (await client.leads.act({ lead: number, action: action as LeadAction })).event);
  }
  const reporter = { name: '孙某某', contact: '13800000000' };
  await client.leads.register({ ...letterOn('吴新来'), signature: '实名', reporter });
  dispose();
}

function letterOn(name: string): Parameters<typeof letter>[0] & ReturnType<typeof letter> {
  return letter({
    ...{ receivedOn: daysAgo(12), sourceOrganisation: '局办公室', documentNumber: '住建办〔2026〕12号' },
    subjects: [
      {
        ...{ kind: '个人', name, organisation: '市住建局物业管理科', post: '科长', rank: '乡科级' },
        ...{ management: '驻在单位党组管理', politicalStatus: '中共党员', supervised: true, delegate: '县人大代表' },
      },
    ],
    amountFen: 5_200_000,
  });
}

/** A folder of a vault beside a laptop. */
export const paperVault = (root: string) => join(root, 'vault');
