import type { Action, Mark, Player, Stage } from './stage.ts';

/** What everybody at a study meeting says, one of them with a reservation. */
const OPINIONS = [
  { name: '王芳', opinion: '同意' },
  { name: '李明', opinion: '同意' },
  { name: '郑国', opinion: '保留意见', reason: '建议先核对公车派车记录', guest: true },
];

/** 分办: the leader signs that the lead goes to its handler, who has declared that nothing asks for a recusal. */
export function assigned(stage: Stage, lead: string, handler: Player, back: number): Promise<Mark> {
  return stage.act('王芳', lead, {
    ...{ action: 'assign', handlers: [handler], declared: [handler] },
    ...{ as: 'signature', decidedBy: '王芳', decidedOn: stage.dayNow(back) },
  });
}

/** 集体研究 in a meeting: an agreement, a guest's reservation, a mode. */
export function studied(
  stage: Stage,
  lead: string,
  by: Player,
  study: { readonly mode: string; readonly back: number; readonly persons?: readonly string[] },
): Promise<Mark> {
  const { mode, back, persons } = study;
  return stage.act(by, lead, {
    ...{ action: 'study', kind: 'meeting', meeting: '第3次专题会议', heldOn: stage.day(back), mode },
    ...{ chairedBy: '王芳', minutesBy: by, attendees: OPINIONS, decision: `按${mode}办理` },
    ...(persons === undefined ? {} : { persons }),
  });
}

/** 呈批 of a matter. */
export function submitted(
  stage: Stage,
  lead: string,
  by: Player,
  matter: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Mark> {
  return stage.act(by, lead, { action: 'submit', matter, reason: '见附件', ...more });
}

/** 审批 by one who is logged in and signs himself. */
export function approved(stage: Stage, lead: string, by: Player, request: Mark): Promise<Mark> {
  return stage.act(by, lead, approval(request, { as: 'signature', decidedBy: by, decidedOn: stage.day(0) }));
}

/** The step 审批 with what it says. */
export function approval(request: Mark, more: Readonly<Record<string, unknown>>): Action {
  return { action: 'approve', request, decision: '同意', ...more };
}

/** 归档. */
export function archived(stage: Stage, lead: string, number: string): Promise<Mark> {
  return stage.act('孙丽', lead, {
    ...{ action: 'archive', number, retention: '永久', archivedOn: stage.day(0), handedTo: '赵档' },
  });
}
