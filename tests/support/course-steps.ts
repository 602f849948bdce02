import type { CourseWalk } from './course.ts';
import { SCAN, TODAY } from './course.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whoever is named has declared that no ground for a recusal applies. */
const declaredBy = (names: unknown): Fields => (names === undefined ? {} : { declared: names });
/** A sheet on which the leader ruled, as another enters it. */
export const ON_PAPER = { as: 'paper', scan: SCAN, decidedBy: '王芳' } as const;

/** Steps with content that is in order; a test changes what it is about. */
export const STEP = {
  /** 分办 on a sheet that the leader signed, as it is entered by another. */
  assign: (more: Fields = {}) => ({
    ...{ action: 'assign', handlers: ['李明'], ...ON_PAPER, decidedOn: '2026-03-03' },
    ...{ ...declaredBy(more['handlers'] ?? ['李明']), ...more },
  }),
  /** 分办 by the leader at the keyboard, who signs it there and then. */
  assignHere: (more: Fields = {}) => ({
    ...{ action: 'assign', handlers: ['李明'], decidedBy: '王芳', decidedOn: '2026-03-05' },
    ...{ ...declaredBy(more['handlers'] ?? ['李明']), ...more },
  }),
  study: (mode: string, more: Fields = {}) => ({
    ...{ action: 'study', kind: 'meeting', meeting: '第3次', heldOn: '2026-03-04', mode, decision: '按研究意见办理' },
    ...{ chairedBy: '王芳', minutesBy: '李明' },
    attendees: [
      { name: '王芳', opinion: '同意' },
      { name: '李明', opinion: '同意' },
    ],
    ...more,
  }),
  submit: (matter: string, more: Fields = {}) => ({
    ...{ action: 'submit', matter, reason: '见附件', ...declaredBy(more['group']), ...more },
  }),
  approve: (request: string, more: Fields = {}) => ({
    ...{ action: 'approve', request, decision: '同意', as: 'signature', decidedBy: '王芳', decidedOn: '2026-03-05' },
    ...more,
  }),
  close: (kind: string, more: Fields = {}) => ({
    ...{ action: 'close', kind, closedOn: '2026-03-18', measures: [], summary: '见报告', ...more },
  }),
  inform: (kind: string, more: Fields = {}) => ({
    ...{ action: 'inform', kind, on: '2026-03-18', how: '电话', record: '已告知', ...more },
  }),
  node: (node: string, more: Fields = {}) => ({
    ...{ action: 'record-node', node, organisation: '市纪委监委', on: '2026-03-18', ...more },
  }),
  property: (more: Fields = {}) => ({
    ...{
      action: 'register-property',
      itemNumber: 1,
      measure: '暂扣',
      documentNumber: '暂扣1号',
      takenOn: '2026-03-05',
    },
    ...{
      officers: ['李明', '周平'],
      propertySignedBy: ['李明', '周平', '张甲', '陈证'],
      photo: SCAN,
      keptAt: '保管室',
    },
    ...{ article: '手镯', features: '绿色石质', quantity: '1只', holder: '张甲', witness: '陈证', ...more },
  }),
  unrelated: (more: Fields = {}) => ({
    ...{ action: 'find-unrelated', itemNumber: 1, foundOn: '2026-03-05', reason: '经核对是其配偶婚前所有。', ...more },
  }),
  extendAssigned: (more: Fields = {}) => ({
    ...{ action: 'extend-assigned', until: '2026-09-02', approvedBy: '本机关负责人', approvedOn: '2026-03-18' },
    ...{ documentNumber: '市纪延〔2026〕1号', reason: '正在等候审计结果。', ...more },
  }),
  accident: (more: Fields = {}) => ({
    ...{ action: 'record-accident', occurredOn: '2026-03-05', occurredAt: '16:40' },
    ...{ accidentFacts: '谈话对象突发疾病，已送医。', ...more },
  }),
  reportAccident: (accident: string, more: Fields = {}) => ({
    ...{ action: 'report-accident', accident, reportedOn: '2026-03-05', reportedAt: '18:00', reportedTo: '市纪委监委' },
    ...more,
  }),
  settle: (more: Fields = {}) => ({
    ...{ action: 'settle-property', itemNumber: 1, fate: '退还', settledOn: '2026-03-05', officers: ['李明', '周平'] },
    ...{ receivedBy: '张甲', receiptNumber: '退1', ...more },
  }),
  archive: { action: 'archive', number: '2026-1', retention: '永久', archivedOn: '2026-03-19', handedTo: '赵档' },
  restart: { action: 'restart', restartedOn: '2026-03-18', reason: '审计结果已出' },
} as const;

/** What a matter asks for beside its reason. */
export const ASKED: Readonly<Record<string, Fields>> = {
  谈话函询方案: { group: ['李明', '周平'], plan: '见方案' },
  初步核实方案: { group: ['李明', '周平'], plan: '见方案' },
};

/** Takes a step that nothing may be in the way of. */
export function must(walk: CourseWalk, ...[action, who]: Parameters<CourseWalk['act']>): void {
  const found = walk.act(action, who);
  if (found.length > 0) throw new Error(`${JSON.stringify(action)} stopped by ${found.join(', ')}`);
}

/** 审批 signed here, on the day on which it is signed. */
export const signed = (request: string, more: Fields = {}) => STEP.approve(request, { decidedOn: TODAY, ...more });

/** Puts a matter forward, and enters that the leader agreed to it on paper. */
export function agreed(walk: CourseWalk, matter: string, more: Fields = {}, day = '2026-03-05'): void {
  must(walk, STEP.submit(matter, { ...ASKED[matter], ...more }));
  must(walk, STEP.approve(walk.last(), { as: 'paper', scan: SCAN, decidedOn: day }));
}

/** Assigned, studied and agreed: the lead is on its way in this mode. */
export function disposedOf(walk: CourseWalk, mode: string, more: Fields = {}, day?: string): void {
  must(walk, STEP.assign(day === undefined ? {} : { decidedOn: day }));
  const persons = more['persons'] === undefined ? {} : { persons: more['persons'] };
  must(walk, STEP.study(mode, { ...persons, ...(day === undefined ? {} : { heldOn: day }) }));
  agreed(walk, '处置', { mode, ...(mode === '暂存待查' ? { reviewOn: '2026-09-01' } : {}), ...more }, day);
}

/** Verified and filed: the lead has become a case. */
export function filedOf(walk: CourseWalk, more: Fields = {}, day?: string): void {
  disposedOf(walk, '初步核实', more, day);
  agreed(walk, '初步核实方案', more, day);
  agreed(walk, '初步核实处置建议', { outcome: '拟立案审查调查', signedBy: ['李明', '周平'], ...more }, day);
  must(walk, STEP.node('立案', { ...more, ...(day === undefined ? {} : { on: day }) }));
}
