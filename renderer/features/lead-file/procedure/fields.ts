import { CORRECTABLE_TERMS } from '../../../../shared/contract/correctable-terms.ts';
import { RECUSAL_GROUNDS } from '../../../../shared/rules/course-lists.ts';

/** How a field of a step is filled in. */
export type FieldKind =
  | 'day'
  | 'day-ahead'
  | 'time'
  | 'line'
  | 'names'
  | 'text'
  | 'persons'
  | 'declared'
  | 'measures'
  | 'attendees'
  | 'risks'
  | 'elements'
  | 'looks'
  | 'money'
  | 'count'
  | 'yes'
  | 'choice';

/** A field of a step as the window asks for it. */
export type StepField = {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string;
};

const field = (name: string, label: string, kind: FieldKind, hint?: string): StepField => ({
  name,
  label,
  kind,
  ...(hint === undefined ? {} : { hint }),
});

const NAMES = '多人用顿号分开。';
const DECLARED = `请逐人询问有无下列情形（监察法第六十七条）：${RECUSAL_GROUNDS.map((ground, index) => `${String(index + 1)}．${ground}`).join('；')}。都没有的，勾选其姓名。`;
const TIME = '按24小时制填写，例如 14:30。';

/** What each field is called and how it is filled in; the same word wherever the field stands. */
export const STEP_FIELDS: Readonly<Record<string, StepField>> = Object.fromEntries(
  [
    field('persons', '涉及的被反映人', 'persons'),
    field('handlers', '承办人', 'names', NAMES),
    field('declared', '没有回避情形的人员', 'declared', DECLARED),
    field('confirmedBy', '已签字确认的人员', 'names', '原承办人和新承办人都要签字。'),
    field('decidedBy', '决定人', 'line'),
    field('decidedOn', CORRECTABLE_TERMS.decidedOn, 'day'),
    field('opinion', '意见', 'text'),
    field('reason', '理由', 'text'),
    field('person', '回避人员', 'line'),
    field('ground', '回避事由', 'choice'),
    field('declaredBy', '提出人', 'line'),
    field('declaredOn', CORRECTABLE_TERMS.declaredOn, 'day'),
    field('facts', '具体情况', 'text'),
    field('recusal', '回避申报', 'choice'),
    field('kind', '方式', 'choice'),
    field('meeting', CORRECTABLE_TERMS.meeting, 'line'),
    field('heldOn', CORRECTABLE_TERMS.heldOn, 'day'),
    field('mode', '处置方式', 'choice'),
    field('chairedBy', '主持人', 'line'),
    field('minutesBy', '记录人', 'line'),
    field('attendees', '与会人员意见', 'attendees'),
    field('decision', '决定', 'choice'),
    field('study', '一事一报', 'choice'),
    field('notedOn', CORRECTABLE_TERMS.notedOn, 'day'),
    field('matter', '呈批事项', 'choice'),
    field('detail', '具体方式', 'line'),
    field('reviewOn', '重新研判日期', 'day-ahead'),
    field('group', '谈话或核查人员', 'names', `须两名以上，${NAMES}`),
    field('outcome', '处置意见', 'choice'),
    field('signedBy', '已在报告上签名的人员', 'names', NAMES),
    field('until', CORRECTABLE_TERMS.until, 'day-ahead'),
    field('higherApproval', CORRECTABLE_TERMS.higherApproval, 'line'),
    field('falseAccusation', '认定诬告陷害', 'yes'),
    field('plan', '方案或范围', 'text'),
    field('missingSignature', '未签名的原因', 'text'),
    field('request', '事项', 'choice'),
    field('as', '决定方式', 'choice'),
    field('scan', '签批件扫描', 'choice'),
    field('documentNumber', CORRECTABLE_TERMS.documentNumber, 'line'),
    field('signedOn', CORRECTABLE_TERMS.signedOn, 'day'),
    field('deliveredOn', CORRECTABLE_TERMS.deliveredOn, 'day'),
    field('copiedTo', CORRECTABLE_TERMS.copiedTo, 'line'),
    field('receivedOn', CORRECTABLE_TERMS.receivedOn, 'day'),
    field('headSigned', '所在单位党组织主要负责人意见', 'choice'),
    field('gist', '要点', 'text'),
    field('talkers', '谈话人员', 'names', `须两名以上，${NAMES}`),
    field('place', CORRECTABLE_TERMS.place, 'line'),
    field('restartedOn', CORRECTABLE_TERMS.restartedOn, 'day'),
    field('node', '节点', 'choice'),
    field('organisation', CORRECTABLE_TERMS.organisation, 'line'),
    field('on', CORRECTABLE_TERMS.on, 'day'),
    field('staff', '审理人员', 'names', NAMES),
    field('note', '说明', 'text'),
    field('closedOn', CORRECTABLE_TERMS.closedOn, 'day'),
    field('measures', '处理措施', 'measures'),
    field('recoveredFen', CORRECTABLE_TERMS.recoveredFen, 'money'),
    field('summary', '办理结果', 'text'),
    field('clock', '超期事项', 'choice'),
    field('delayReason', '超期原因', 'text'),
    field('duty', '后续事项', 'choice'),
    field('doneOn', CORRECTABLE_TERMS.doneOn, 'day'),
    field('how', '告知方式', 'choice'),
    field('record', '告知情况，或不能告知的原因', 'text'),
    field('to', CORRECTABLE_TERMS.to, 'line'),
    field('transferredOn', CORRECTABLE_TERMS.transferredOn, 'day'),
    field('carriedBy', CORRECTABLE_TERMS.carriedBy, 'line'),
    field('receivedBy', CORRECTABLE_TERMS.receivedBy, 'line'),
    field('receiptNumber', CORRECTABLE_TERMS.receiptNumber, 'line'),
    field('list', '移送清单', 'text'),
    field('of', '原线索编号', 'line'),
    field('number', CORRECTABLE_TERMS.number, 'line'),
    field('itemNumber', '财物编号', 'count', '逐件编号，一物一号。'),
    field('measure', '来源', 'choice'),
    field('takenOn', CORRECTABLE_TERMS.takenOn, 'day'),
    field('officers', '经办人', 'names', `须两名以上，${NAMES}`),
    field('propertySignedBy', '已在登记表上签名的人员', 'names', '持有人、见证人和全部经办人都要签名。'),
    field('photo', '照片', 'choice'),
    field('keptAt', CORRECTABLE_TERMS.keptAt, 'line'),
    field('article', '名称', 'line'),
    field('features', '特征', 'text', '只写看到的，不作判断，例如“绿色石质”。'),
    field('quantity', CORRECTABLE_TERMS.quantity, 'line'),
    field('propertyFen', CORRECTABLE_TERMS.propertyFen, 'money'),
    field('holder', '持有人', 'line'),
    field('witness', '见证人', 'line'),
    field('fate', '处理方式', 'choice'),
    field('foundOn', CORRECTABLE_TERMS.foundOn, 'day'),
    field('settledOn', CORRECTABLE_TERMS.settledOn, 'day'),
    field('approvedBy', '批准机关', 'choice'),
    field('approvedOn', CORRECTABLE_TERMS.approvedOn, 'day'),
    field('occurredOn', CORRECTABLE_TERMS.occurredOn, 'day'),
    field('occurredAt', CORRECTABLE_TERMS.occurredAt, 'time', TIME),
    field('accidentFacts', '事故情况', 'text'),
    field('accident', '安全事故', 'choice'),
    field('reportedOn', CORRECTABLE_TERMS.reportedOn, 'day'),
    field('reportedAt', CORRECTABLE_TERMS.reportedAt, 'time', TIME),
    field('reportedTo', CORRECTABLE_TERMS.reportedTo, 'line'),
    field('retention', '保管期限', 'choice'),
    field('assessedOn', CORRECTABLE_TERMS.assessedOn, 'day'),
    field('elements', '七何', 'elements', '没有写到的选“不清楚”。'),
    field('looks', '六看', 'looks'),
    field('reading', '复核意见', 'choice'),
    field('readOn', CORRECTABLE_TERMS.readOn, 'day'),
    field('risks', '风险', 'risks', '没有风险的不选；原来标注过的，签名后取消。'),
    field('evidenceFixed', '固定证据', 'choice'),
    field('markedOn', CORRECTABLE_TERMS.markedOn, 'day'),
    field('advice', '提示', 'choice'),
    field('cause', '未果原因', 'choice'),
    field('restartWhen', '重启条件', 'text', '出现什么情况就重新启动。'),
    field('drawnOn', CORRECTABLE_TERMS.drawnOn, 'day'),
    field('spotCheck', '抽查情况', 'choice'),
    field('analysedOn', CORRECTABLE_TERMS.analysedOn, 'day'),
    field('verdict', '评估与结果对照', 'choice'),
    field('causes', '成败原因', 'text'),
    field('gaps', '制度上的不足', 'text'),
    field('suggestions', '建议', 'text'),
    field('archivedOn', CORRECTABLE_TERMS.archivedOn, 'day'),
    field('handedTo', CORRECTABLE_TERMS.handedTo, 'line'),
  ].map((one) => [one.name, one]),
);
