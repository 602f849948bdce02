/** Where the record of a 线索处置专题会议 stands: still written, signed, or void with its number kept. */
export const MEETING_STATUS_TERMS = { open: '未签署', closed: '已签署', void: '已作废' } as const;
/** Status of a meeting's record. */
export type MeetingStatus = keyof typeof MEETING_STATUS_TERMS;
/** Every status. */
export const MEETING_STATUSES = Object.keys(MEETING_STATUS_TERMS) as readonly MeetingStatus[];

/** Why a lead stands on an agenda: it is studied, or a single urgent study is noted afterwards (一事一报，会后补记). */
export const MEETING_MATTERS = { study: '集体研究', note: '会后补记' } as const;

/** What became of an item of the agenda. */
export const ITEM_STATES = { open: '未研究', studied: '已研究', deferred: '延后研究', noted: '已补记' } as const;
/** Name of a state. */
export type MeetingItemState = keyof typeof ITEM_STATES;

/**
 * 延后研究的原因. A list and no free text: the record of a meeting stays when the content of a lead is erased by order, so
 * nothing of what a lead is about may stand in it.
 */
export const DEFERRALS = [
  '需要补充了解情况',
  '需要征求有关部门意见',
  '承办人未到会',
  '应到人员不足',
  '意见分歧较大，另行研究',
  '时间不够，下次会议研究',
] as const;

/** Why a lead is offered for an agenda. */
export const WAITING_KINDS = {
  'to-study': '待研判',
  shelved: '暂存待查，重新研判日期已到',
  urgent: '一事一报，待会后补记',
} as const;
/** Name of a kind. */
export type WaitingKind = keyof typeof WAITING_KINDS;

/**
 * 材料来源 of the page of a meeting's record that those who were there signed on paper. It has one lead on it and lies with
 * that lead's files, so that it travels, and is erased, with them and with nobody else's.
 */
export const signedPageSource = (meeting: string): string => `研判会议 ${meeting} 会议记录签字页`;
