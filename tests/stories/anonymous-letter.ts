import type { Stage } from './stage.ts';
import { approval, archived, assigned, studied, submitted } from './steps.ts';

/**
 * An anonymous letter to 函询 and 采信了结: the disposal decided on paper, the plan by telephone and signed later, the
 * opinion on a list signed in place. A letter that is no lead comes in the same post.
 */
export async function anonymousLetter(stage: Stage): Promise<void> {
  const item = await stage.register('孙丽', {
    ...{ receivedOn: stage.day(38), source: '信访举报', letterClass: '业务范围外', problem: '反映小区物业收费过高。' },
    subjects: [{ name: '周明', organisation: '市住建局物业科', post: '科员' }],
  });
  await stage.forward('孙丽', item, {
    ...{ approvedBy: '王芳', approvedOn: stage.day(36), destination: '市住建局', documentNumber: '驻住建函2号' },
  });
  const lead = await stage.register('孙丽', {
    ...{ receivedOn: stage.day(38), source: '信访举报', problem: '反映其节假日收受管理对象礼品礼金。' },
    subjects: [{ name: '张伟', organisation: '市住建局办公室', post: '副主任' }],
  });
  await stage.stands(lead, { status: '待分办', stages: ['待分办'] });
  await decidedOnPaper(stage, lead);
  await decidedByTelephone(stage, lead);
  await inquired(stage, lead);
  await stage.stands(lead, { status: '待办结', stages: ['待办结登记'] });
  await stage.act('李明', lead, {
    ...{ action: 'close', kind: '采信了结', closedOn: stage.day(2), measures: [], summary: '说明清楚，予以采信。' },
  });
  for (const duty of ['发出采信反馈函', '在民主生活会或者组织生活会上说明']) {
    await stage.act('李明', lead, { action: 'fulfil', duty, doneOn: stage.day(1) });
  }
  await archived(stage, lead, '2026-永久-1');
  await stage.stands(lead, { status: '已归档', stages: ['已办结'] });
}

/** The sheet was printed, signed on paper, scanned and entered by the custodian. */
async function decidedOnPaper(stage: Stage, lead: string): Promise<void> {
  await assigned(stage, lead, '李明', 36);
  await studied(stage, lead, '李明', { mode: '谈话函询', back: 30 });
  const disposal = await submitted(stage, lead, '李明', '处置', { mode: '谈话函询' });
  const scan = await stage.addScan('孙丽', lead, '处置呈批表签批件.txt');
  const paper = { as: 'paper', decidedBy: '王芳', decidedOn: stage.day(28), scan, documentNumber: '驻住建批5号' };
  await stage.act('孙丽', lead, approval(disposal, paper));
}

/** The leader is away: what he said on the telephone is entered, and signed when he is back. */
async function decidedByTelephone(stage: Stage, lead: string): Promise<void> {
  const plan = await submitted(stage, lead, '李明', '谈话函询方案', {
    group: ['李明', '赵红'],
    declared: ['赵红'],
    plan: '发函询问三个问题。',
  });
  const said = { as: 'telephone', decidedBy: '王芳', decidedOn: stage.day(27), opinion: '同意，尽快发出。' };
  await stage.act('孙丽', lead, approval(plan, said));
  const signed = { as: 'signature', decidedBy: '王芳', signedOn: stage.dayNow(25) };
  await stage.act('王芳', lead, { action: 'sign-later', request: plan, ...signed });
}

async function inquired(stage: Stage, lead: string): Promise<void> {
  const sent = { documentNumber: '驻住建询1号', deliveredOn: stage.day(24), copiedTo: '市住建局党组书记' };
  await stage.act('李明', lead, { action: 'deliver-inquiry', ...sent });
  const reply = { receivedOn: stage.day(10), headSigned: '已签署意见', gist: '逐项作了说明，附凭证。' };
  await stage.act('李明', lead, { action: 'receive-reply', ...reply });
  const opinion = await submitted(stage, lead, '李明', '谈话函询处置意见', { outcome: '采信了结' });
  await stage.signList('李明', '王芳', [{ lead, request: opinion, decision: '同意' }]);
}
