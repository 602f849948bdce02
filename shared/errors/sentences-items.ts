/** Errors of the letterbox and of the register of sealed envelopes. */
export const ITEM_SENTENCES = {
  ITEM_NOT_FOUND: '没有这个编号的来件，请核对后重试。',
  ITEM_ERASED: '该来件内容已按指令清除，不能再办理。',
  ITEM_ACTION_INVALID: '办理内容有误，未记录：{where}。',
  ITEM_STEP_FORBIDDEN: '该来件现在不能进行此项办理：{where}。',
  ENVELOPE_NOT_FOUND: '没有这个编号的径送登记，请核对后重试。',
  ENVELOPE_INVALID: '径送登记内容有误，未记录：{where}。',
  ENVELOPE_STEP_FORBIDDEN: '该径送登记现在不能进行此项办理：{where}。',
} as const;
