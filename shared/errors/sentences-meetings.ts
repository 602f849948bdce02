/** Errors of study meetings (研判会议). */
export const MEETING_SENTENCES = {
  MEETING_NOT_FOUND: '没有这个编号的会议，请核对后重试。',
  MEETING_INVALID: '会议内容有误，未记录：{where}。',
  MEETING_STEP_FORBIDDEN: '该会议现在不能进行此项办理：{where}。',
} as const;
