/** Where an entry of the register 径送登记 stands, with the word shown for it. */
export const ENVELOPE_STATUS_TERMS = {
  received: '待送出',
  sent: '已送出',
  receipted: '已回执',
  void: '已作废',
} as const;

/** Code of an entry's status. */
export type EnvelopeStatus = keyof typeof ENVELOPE_STATUS_TERMS;

export const ENVELOPE_STATUSES = Object.keys(ENVELOPE_STATUS_TERMS) as readonly EnvelopeStatus[];

/** 密封方式. Closed lists, so that nothing else can be written into them. */
export const SEALINGS = ['密封袋封装', '原信封加封', '双层信封密封'] as const;

/** 送达方式. */
export const CARRIAGES = ['专人送达', '机要交通', '机要通信'] as const;
