/** Where a lead stands, with the word shown for it. */
export const LEAD_STATUS_TERMS = {
  unassigned: '待分办',
  'awaiting-opinion': '待研判',
  'awaiting-approval': '待审批',
  'talk-inquiry': '谈话函询中',
  verification: '初步核实中',
  shelved: '暂存待查',
  'to-transfer': '待移送',
  'to-close': '待办结',
  transferred: '已移送',
  closed: '已办结',
  archived: '已归档',
  'to-complete': '待补录',
  void: '已作废',
} as const;

/** Code of a lead's status. */
export type LeadStatus = keyof typeof LEAD_STATUS_TERMS;

export const LEAD_STATUSES = Object.keys(LEAD_STATUS_TERMS) as readonly LeadStatus[];

/** Where a lead stands until its disposal is decided. */
export const UNDECIDED_STATUSES: ReadonlySet<LeadStatus> = new Set<LeadStatus>([
  'unassigned',
  'awaiting-opinion',
  'awaiting-approval',
]);

/** The status of a lead whose whole course is told by the mode that an old ledger, or a paper older than the vault, names. */
export const STATUS_OF_MODE = {
  谈话函询: 'talk-inquiry',
  初步核实: 'verification',
  暂存待查: 'shelved',
  予以了结: 'closed',
  移送: 'transferred',
} as const satisfies Record<string, LeadStatus>;
