import type { Mark, Stage } from './stage.ts';
import { approved, archived, assigned, studied, submitted } from './steps.ts';

const THREE = [
  { name: '吴军', organisation: '市住建局房产科', post: '科长' },
  { name: '郑丽', organisation: '市住建局房产科', post: '副科长' },
  { name: '冯涛', organisation: '市住建局房产科', post: '科员' },
];

/**
 * An inspection hand-over with three subjects who go three ways: one is talked to, one is verified, the third is split
 * off, shelved and started again. It had come as a sealed envelope first, and was assigned back.
 */
export async function inspectionHandover(stage: Stage): Promise<void> {
  await stage.sendSealed('孙丽', {
    ...{ secondHand: '李明', destination: '市纪委监委', carrier: '李明', receiptNumber: '市纪收31号' },
  });
  const lead = await stage.register('孙丽', {
    ...{ receivedOn: stage.day(45), source: '上级交办', sourceOrganisation: '市纪委监委', documentNumber: '市纪交8号' },
    ...{ subjects: THREE, problem: '巡察发现房产科违规发放补贴、公款吃喝。' },
  });
  await assigned(stage, lead, '李明', 44);
  await stage.act('李明', lead, { action: 'split', persons: ['03'], reason: '与前两人不是同一事项' });
  const apart = await stage.splitOff(lead);
  await stage.stands(lead, { stages: ['待研判', '待研判', '已分出另立'] });
  await allDisposed(stage, lead, apart);
  await talked(stage, lead);
  await verified(stage, lead);
  await archived(stage, lead, '2026-永久-3');
  await stage.stands(lead, { status: '已归档' });
  await startedAgain(stage, apart);
  await stage.stands(apart, { status: '已归档', stages: ['已办结'] });
}

/** Three disposals of two leads, put forward one by one and signed as one list. */
async function allDisposed(stage: Stage, lead: string, apart: string): Promise<void> {
  await assigned(stage, apart, '李明', 43);
  const ways = [
    { lead, persons: ['01'], mode: '谈话函询' },
    { lead, persons: ['02'], mode: '初步核实' },
    { lead: apart, persons: ['01'], mode: '暂存待查', reviewOn: stage.day(-20) },
  ];
  const list: { lead: string; request: Mark; decision: string }[] = [];
  for (const { lead: number, ...way } of ways) {
    await studied(stage, number, '李明', { mode: way.mode, back: 40, persons: way.persons });
    list.push({ lead: number, request: await submitted(stage, number, '李明', '处置', way), decision: '同意' });
  }
  await stage.signList('李明', '王芳', list);
  await stage.stands(lead, { stages: ['待报谈话函询方案', '待报核查方案', '已分出另立'] });
  await stage.stands(apart, { status: '暂存待查', stages: ['暂存待查'] });
}

async function talked(stage: Stage, lead: string): Promise<void> {
  const persons = ['01'];
  const plan = { persons, group: ['李明', '赵红'], declared: ['赵红'], plan: '在谈话室谈话，当日完成。' };
  await approved(stage, lead, '王芳', await submitted(stage, lead, '李明', '谈话函询方案', plan));
  await stage.act('李明', lead, {
    ...{ action: 'hold-talk', persons, heldOn: stage.dayNow(20), talkers: ['李明', '赵红'], place: '谈话室' },
    gist: '承认多领补贴，已退回。',
  });
  const opinion = await submitted(stage, lead, '李明', '谈话函询处置意见', { persons, outcome: '谈话提醒' });
  await approved(stage, lead, '王芳', opinion);
  const light = { kind: '适当处理了结', measures: ['谈话提醒'], summary: '情节轻微，谈话提醒。' };
  await stage.act('李明', lead, { action: 'close', persons, closedOn: stage.day(5), ...light });
  await stage.act('李明', lead, { action: 'fulfil', persons, duty: '落实处理措施', doneOn: stage.day(4) });
}

async function verified(stage: Stage, lead: string): Promise<void> {
  const persons = ['02'];
  const group = ['李明', '赵红'];
  const plan = { persons, group, plan: '核对补贴发放凭证。' };
  await approved(stage, lead, '王芳', await submitted(stage, lead, '李明', '初步核实方案', plan));
  const proposal = { persons, outcome: '予以了结', cause: '反映不实', signedBy: group };
  await approved(stage, lead, '王芳', await submitted(stage, lead, '李明', '初步核实处置建议', proposal));
  await stage.act('李明', lead, {
    ...{ action: 'close', persons, kind: '查否了结', closedOn: stage.day(3), measures: [], summary: '经核实不属实。' },
  });
  await stage.act('李明', lead, { action: 'fulfil', persons, duty: '向所在党组织说明情况', doneOn: stage.day(2) });
}

/** What was shelved is studied anew and closed. */
async function startedAgain(stage: Stage, apart: string): Promise<void> {
  await stage.act('李明', apart, { action: 'restart', restartedOn: stage.day(3), reason: '审计结果已出' });
  await studied(stage, apart, '李明', { mode: '予以了结', back: 2 });
  const again = await submitted(stage, apart, '李明', '处置', { mode: '予以了结' });
  await approved(stage, apart, '王芳', again);
  await stage.act('李明', apart, {
    ...{ action: 'close', kind: '直接了结', closedOn: stage.day(0), measures: [], summary: '无可查性。' },
  });
  await archived(stage, apart, '2026-永久-4');
}
