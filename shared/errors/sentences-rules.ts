/** Errors of what a unit sets and enters for its dates. */
export const RULE_SENTENCES = {
  RULE_UNKNOWN: '没有这项期限规则，未更改。请核对代码。',
  RULE_LOOSER: '“{what}”的期限为{span}，最长可以设为{most}，只能更严，不能放宽，未更改。请改短。',
  RULE_UNIT: '“{what}”的期限为{span}，不能改用这个单位设定，未更改。请按规定的单位填写；以月计算的，也可以填天数。',
  RULE_RIGHT: '“{what}”是对方的权利，期限由规定确定，不能更改，未更改。',
  RULE_WARN_LATER: '到期提醒只能提前：蓝色不少于{blue}天，黄色不少于{yellow}天且不早于蓝色，未更改。请核对。',
  HOLIDAYS_INVALID: '节假日安排有误：{problem}。未登记，请对照通知原文核对。',
  HOLIDAYS_KNOWN: '{year}年的节假日安排与已经登记的完全相同，不必再登记。',
  REGULATION_NOT_TEXT: '文件不是 UTF-8 编码的纯文本，未导入。请另存为 UTF-8 编码的文本文件后重试。',
  REGULATION_TITLE: '文件的第一行应当是法规名称，不超过200字，未导入。请补上名称后重试。',
  REGULATION_NO_ARTICLE: '文件中没有以“第…条”开头的行，未导入。请核对文件，每一条应当另起一行。',
  REGULATION_ARTICLE_TWICE:
    '{article}出现了两次，未导入。请核对文本：引用其他条的地方不能另起一行，一个文件只放一部法规。',
  REGULATION_TOO_LARGE: '文本超过90万字节（约30万字）或者超过2000条，未导入。请分开导入。',
  DUTY_UNKNOWN: '没有这项需要登记的定期事项，未登记。专题会议和案卷归档由系统按会议、归档情况认定。',
  DUTY_PERIOD: '只能登记本期和上一期的定期事项，未登记。请核对。',
  DUTY_DAY: '办理日期应当在该期开始以后、今天以前，未登记。请核对。',
  DUTY_DONE: '这一期已经登记办理，不必再登记。',
} as const;
