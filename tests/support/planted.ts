import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every mark begins with, and what is looked for. All its characters are in GB2312, and stand so nowhere else. */
export const MARK = '暗匣记';
/** The same for the name of the member, which a vault shows on purpose. */
export const MEMBER_MARK = '暗哨名';

/** A text that names where it was planted. */
export const mark = (place: string): string => `${MARK}${place}`;

/** The passphrases, marks as well. */
export const PASSPHRASES: readonly string[] = [mark('组内口令 长风破浪会有时'), mark('机关口令 直挂云帆济沧海')];
/** Names of files outside. */
export const EVIDENCE_NAME = `${mark('材料')}.txt`;
export const LEDGER_NAME = `${mark('台账')}.csv`;

const LEDGER = [
  ['收到时间', '被反映人', '单位', '反映的主要问题', '反映人', '联系方式', '神秘栏', '备注', '处置方式', '审批人'],
  ...['一', '二', '三'].map((turn) => [
    '2026-03-02',
    mark(`被反映人${turn}`),
    mark(`单位${turn}`),
    mark(`问题${turn}`),
    mark(`反映人${turn}`),
    mark(`电话${turn}`),
    mark(`神秘${turn}`),
    mark(`备注${turn}`),
    turn === '一' ? '谈话函询' : '',
    turn === '一' ? mark('审批') : '',
  ]),
];

/** The originals as they lie on somebody's disk: passphrase files, a ledger, a paper of 3 MB. */
export function writeOriginals(folder: string): void {
  writeFileSync(join(folder, 'team.txt'), `${PASSPHRASES[0] ?? ''}\n`);
  writeFileSync(join(folder, 'commission.txt'), `${PASSPHRASES[1] ?? ''}\n`);
  writeFileSync(join(folder, LEDGER_NAME), LEDGER.map((row) => row.join(',')).join('\n'));
  writeFileSync(join(folder, EVIDENCE_NAME), `${mark('笔录')}，问答如下。\n`.repeat(70_000));
}

const subject = (turn: string) => ({
  kind: '个人',
  name: mark(`姓名${turn}`),
  organisation: mark(`单位${turn}`),
  post: mark(`职务${turn}`),
  rank: '一般干部',
  management: '驻在单位党组管理',
  politicalStatus: '群众',
  supervised: true,
  topLeader: false,
  delegate: mark(`代表${turn}`),
});

const reporter = (turn: string) => ({
  name: mark(`检举人${turn}`),
  contact: mark(`联系方式${turn}`),
  address: mark(`住址${turn}`),
  organisation: mark(`检举人单位${turn}`),
  confidential: true,
  feedbackAgreed: true,
  remarks: mark(`检举人备注${turn}`),
});

/** A LEAD.json with every field, each text marked. */
export function lead() {
  return {
    receivedOn: '2026-03-02',
    writtenOn: '2026-03-01',
    channel: '来信',
    source: '信访举报',
    sourceOrganisation: mark('来文单位'),
    documentNumber: mark('文号'),
    letterClass: '检举控告',
    classification: '工作秘密',
    signature: '实名',
    originalPages: 3,
    originalPlace: mark('存放处'),
    subjects: [subject('甲')],
    category: '违反廉洁纪律',
    subcategory: '违规收送礼品礼金、金融产品及宴请',
    eightRules: true,
    problem: `${mark('问题')}。`,
    occurred: mark('时间'),
    amountFen: 1234,
    handler: mark('承办人'),
    proposedOpinion: mark('拟办'),
    remarks: mark('备注'),
    lateReason: mark('迟报'),
    reporter: reporter('甲'),
  };
}

/** A correction of every field that holds text. */
export function correction() {
  const { receivedOn: _, signature: __, channel: ___, source: ____, classification: _____, ...rest } = lead();
  return {
    action: 'correct',
    changes: { ...rest, problem: mark('更正后'), subjects: [subject('乙')], reporter: reporter('乙') },
    reason: mark('更正理由'),
  };
}

/** An ACTION.json of a disposal on paper. */
export function disposal() {
  const texts = { decidedBy: mark('批准人'), documentNumber: mark('批件'), note: mark('批语') };
  return { action: 'dispose', mode: '谈话函询', decidedOn: '2026-03-04', ...texts };
}

/** The steps of an item, one after the other: corrected, joined, taken apart, forwarded, turned into an envelope. */
export function itemActions(lead: string) {
  const approval = {
    ...{ approvedBy: mark('分管领导'), approvedOn: '2026-03-04' },
    ...{ destination: mark('去向'), documentNumber: mark('函号') },
  };
  const order = { documentNumber: mark('径送指令'), orderedBy: mark('下令人'), orderedOn: '2026-03-04' };
  return [
    { ...correction(), changes: { problem: mark('来件更正'), subjects: [subject('丙')], reporter: reporter('丙') } },
    { action: 'join', lead },
    { action: 'detach', reason: mark('解除理由') },
    { action: 'forward', ...approval },
    { action: 'redirect', ...order, envelope: envelope() },
  ];
}

/** What is written down of a sealed envelope beside its day. */
export function envelope() {
  const hands = { firstHand: mark('经手甲'), secondHand: mark('经手乙') };
  return { pieces: 1, pages: 2, sealing: '密封袋封装', ...hands, destination: mark('送达单位') };
}

/** The steps of an envelope. */
export function envelopeActions() {
  return [
    { action: 'send', sentOn: '2026-03-04', carriage: '专人送达', carrier: mark('送件人') },
    { action: 'receipt', receiptNumber: mark('回执'), receiptOn: '2026-03-04' },
  ];
}

/** An ACTION.json that completes an imported row. */
export function completion() {
  return { action: 'complete', state: 'open', note: mark('补录') };
}

/** An ACTION.json that voids. */
export function voiding() {
  return { action: 'void', reason: mark('作废理由') };
}

/** An ACTION.json that erases by order. */
export function erasure() {
  const texts = { documentNumber: mark('指令'), orderedBy: mark('下令人'), reason: mark('清除理由') };
  return { action: 'erase', orderedOn: '2026-03-04', ...texts };
}
