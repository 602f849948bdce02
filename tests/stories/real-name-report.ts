import type { Mark, Stage } from './stage.ts';
import { approved, archived, assigned, studied, submitted } from './steps.ts';

/**
 * A real-name report to 初步核实 and to the filing of a case: told to the reporter at both ends, one decision by the
 * deputy whom the leader authorised, another handler on the way, then handed over to the commission.
 */
export async function realNameReport(stage: Stage): Promise<void> {
  const lead = await stage.register('孙丽', {
    ...{ receivedOn: stage.day(40), source: '信访举报', problem: '反映其在工程招标中收受贿赂，附转账记录。' },
    subjects: [{ name: '陈强', organisation: '市住建局质监站', post: '站长' }],
    reporter: { name: '赵建国', contact: '13900001234' },
  });
  await assigned(stage, lead, '李明', 39);
  await stage.act('孙丽', lead, informed(stage, '受理告知', 30));
  await studied(stage, lead, '李明', { mode: '初步核实', back: 33 });
  const disposal = await submitted(stage, lead, '李明', '处置', { mode: '初步核实' });
  await stage.delegate('王芳', '周平', stage.day(-7));
  await approved(stage, lead, '周平', disposal);
  await stage.stands(lead, { status: '初步核实中', stages: ['待报核查方案'] });
  await recused(stage, lead);
  await handedOver(stage, lead);
  await verified(stage, lead);
  const node = { organisation: '市纪委监委', documentNumber: '市纪立〔2026〕12号', on: stage.day(1) };
  await stage.act('赵红', lead, { action: 'record-node', node: '立案', ...node });
  await stage.act('孙丽', lead, informed(stage, '结果反馈', 1));
  await stage.act('赵红', lead, {
    ...{
      action: 'close',
      kind: '转立案审查调查',
      closedOn: stage.day(0),
      measures: [],
      summary: '已立案，移交市纪委监委。',
    },
  });
  await archived(stage, lead, '2026-永久-2');
  await stage.report('孙丽', [lead]);
  await stage.stands(lead, { status: '已归档', stages: ['已办结'] });
}

function informed(stage: Stage, kind: string, back: number) {
  return { action: 'inform', kind, on: stage.day(back), how: '电话', record: '本人接听，已告知。' };
}

/** Who declares a recusal takes part in nothing until it is decided. */
async function recused(stage: Stage, lead: string): Promise<void> {
  const declared: Mark = await stage.act('周平', lead, {
    ...{ action: 'declare-recusal', person: '周平', ground: '有可能影响公正处理的其他情形', declaredBy: '周平' },
    ...{ declaredOn: stage.day(28), facts: '与被反映人曾是同事。' },
  });
  const decided = {
    recusal: declared,
    decision: 'recused',
    as: 'signature',
    decidedBy: '王芳',
    decidedOn: stage.dayNow(27),
  };
  await stage.act('王芳', lead, { action: 'decide-recusal', ...decided, reason: '予以回避。' });
}

/** 变更承办人: both have signed the list. */
async function handedOver(stage: Stage, lead: string): Promise<void> {
  const scan = await stage.addScan('孙丽', lead, '变更承办人签批件.txt');
  await stage.act('孙丽', lead, {
    ...{ action: 'reassign', handlers: ['赵红'], declared: ['赵红'], confirmedBy: ['李明', '赵红'] },
    ...{ as: 'paper', decidedBy: '王芳', decidedOn: stage.day(26), scan, reason: '岗位调整' },
  });
}

async function verified(stage: Stage, lead: string): Promise<void> {
  const group = ['赵红', '钱进'];
  const plan = await submitted(stage, lead, '赵红', '初步核实方案', {
    group,
    declared: ['钱进'],
    plan: '调取招标档案和银行流水。',
  });
  await approved(stage, lead, '王芳', plan);
  const wider = await submitted(stage, lead, '赵红', '变更核查范围', { plan: '增加核查其配偶名下账户。' });
  await approved(stage, lead, '王芳', wider);
  const longer = await submitted(stage, lead, '赵红', '延长核查期限', { until: stage.day(-30) });
  await approved(stage, lead, '王芳', longer);
  const proposal = {
    outcome: '拟立案审查调查',
    signedBy: ['赵红'],
    missingSignature: '钱进已归队，在纸质报告上签名。',
  };
  const report = await submitted(stage, lead, '赵红', '初步核实处置建议', proposal);
  await approved(stage, lead, '王芳', report);
  await stage.stands(lead, { stages: ['待立案'] });
}
