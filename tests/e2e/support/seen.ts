import type { HandoffTab, Place, SystemTab } from '../../../renderer/base/place.ts';

/** A view that was looked at: what stands in its title, and the name of its picture. */
type Seen = { readonly title: RegExp; readonly picture: string };

const seen = (picture: string, title: RegExp): Seen => ({ title, picture });

/** Every page behind the lock. A new one is not forgotten: without it this does not compile. */
export const PAGES_SEEN: Readonly<Record<Exclude<Place['page'], 'handoff' | 'system'> | HandoffTab | SystemTab, Seen>> =
  {
    desk: seen('desk', /^今日待办$/u),
    ledger: seen('ledger', /^线索台账$/u),
    lead: seen('lead', /^线索卷宗/u),
    'new-lead': seen('new-lead', /^登记来件$/u),
    correct: seen('correct', /^更正 ZJ01-\d{4}-\d{4}$/u),
    items: seen('items', /^来件$/u),
    item: seen('item', /^来件　ZJ01-来/u),
    'correct-item': seen('item-correct', /^更正 ZJ01-来/u),
    envelopes: seen('sealed-register', /^径送登记$/u),
    meetings: seen('meetings', /^研判会议$/u),
    meeting: seen('meeting', /^研判会议　/u),
    reviews: seen('reviews', /^案后剖析$/u),
    import: seen('import-start', /^导入台账$/u),
    seal: seen('seal', /^新建报送$/u),
    sent: seen('sent', /^已报送$/u),
    inbox: seen('inbox', /^收件$/u),
    cards: seen('cards', /^单位名片$/u),
    members: seen('members', /^人员与授权$/u),
    backup: seen('backup', /备份/u),
    check: seen('check', /^线索库检查$/u),
    rules: seen('rules', /^规则与节假日$/u),
    settings: seen('settings', /^设置$/u),
    about: seen('about', /^关于$/u),
  };

/** Every dialog, by the file that draws it; some draw several. */
export const DIALOGS_SEEN: Readonly<Record<string, readonly Seen[]>> = {
  'app/find/find-box.tsx': [seen('find', /^查找$/u)],
  'app/frame/shortcut-sheet.tsx': [seen('shortcuts', /^快捷键一览$/u)],
  'app/preview-dialog/preview-dialog.tsx': [seen('pick', /^选择文件$/u)],
  'features/envelopes/add-dialog.tsx': [seen('sealed-form', /^登记密封件$/u)],
  'features/envelopes/receipt-dialog.tsx': [seen('envelope-receipt', /^登记回执　/u)],
  'features/envelopes/redirect-dialog.tsx': [
    seen('sealed-redirect', /^转为径送　/u),
    seen('sealed-redirected', /^已转为径送$/u),
  ],
  'features/envelopes/send-dialog.tsx': [seen('envelope-send', /^登记送出　/u)],
  'features/envelopes/void-dialog.tsx': [seen('envelope-void', /^作废　ZJ01-径/u)],
  'features/erasing/erase-dialog.tsx': [seen('item-erase', /^按指令清除　/u), seen('item-erased', /^内容已清除$/u)],
  'features/evidence/add/add-dialog.tsx': [seen('evidence-add', /^添加材料$/u)],
  'features/evidence/export/export-dialog.tsx': [seen('evidence-export', /^导出材料$/u)],
  'features/evidence/view/viewer.tsx': [seen('viewer', /来信\.txt$/u)],
  'features/handoff/cards/add-card.tsx': [seen('card-add', /^登记对方名片$/u)],
  'features/handoff/cards/revoke-card.tsx': [seen('card-revoke', /^停用名片$/u)],
  'features/handoff/sent/delivered.tsx': [seen('package-delivered', /^登记送达$/u)],
  'features/handoff/sent/sent-actions.tsx': [seen('package-void', /^作废第\d+号密封包$/u)],
  'features/items/approval-dialog.tsx': [seen('item-forward', /^转送　/u)],
  'features/items/step-dialogs.tsx': [
    seen('item-become-lead', /^转为线索　/u),
    seen('item-join', /^并入原线索　/u),
    seen('item-void', /^作废　ZJ01-来/u),
  ],
  'features/lead-file/procedure/procedure-dialog.tsx': [seen('assign', /^分办　/u)],
  'features/lead-file/steps/complete-dialog.tsx': [seen('complete', /^补录　/u)],
  'features/lead-file/steps/correct-step-dialog.tsx': [seen('step-correction', /^更正：/u)],
  'features/lead-file/steps/dispose-dialog.tsx': [seen('dispose', /^录入纸质审批　/u)],
  'features/lead-file/steps/void-dialog.tsx': [seen('void', /^作废　ZJ01-\d/u)],
  'features/ledger/export/export-dialog.tsx': [seen('ledger-export', /^导出台账$/u)],
  'features/meetings/add-dialog.tsx': [seen('meeting-add', /^增加议题$/u)],
  'features/meetings/call-dialog.tsx': [seen('meeting-call', /^新建会议$/u)],
  'features/meetings/change-dialog.tsx': [seen('meeting-change', /^变更会议安排　/u)],
  'features/meetings/close-dialog.tsx': [seen('meeting-close', /^签署会议记录　/u)],
  'features/meetings/correct-dialog.tsx': [seen('meeting-correct', /^更正　ZJ01-会/u)],
  'features/meetings/defer-dialog.tsx': [seen('meeting-defer', /^延后研究　/u)],
  'features/meetings/study-dialog.tsx': [seen('meeting-study', /^记录研究情况　/u)],
  'features/meetings/submit-dialog.tsx': [seen('meeting-submit', /^呈批　/u)],
  'features/meetings/void-dialog.tsx': [seen('meeting-void', /^作废　ZJ01-会/u)],
  'features/members/add-member.tsx': [seen('member-add', /^添加人员$/u)],
  'features/members/chain-dialog.tsx': [seen('chain', /^审批层级　/u)],
  'features/members/delegate-dialog.tsx': [seen('delegate', /^授权$/u)],
  'features/members/end-delegation.tsx': [seen('delegate-end', /^终止对.*的授权$/u)],
  'features/members/suspend-member.tsx': [seen('member-suspend', /^停用/u)],
  'features/prints/ask/print-dialog.tsx': [seen('print-order', /^打印线索登记表 /u)],
  'features/reporter/reporter-dialog.tsx': [seen('item-reporter', /^查看检举控告人　/u)],
  'features/rules/duty-dialog.tsx': [seen('duty', /^登记　/u)],
  'features/rules/holiday-dialog.tsx': [seen('holidays-preview', /^登记节假日安排$/u)],
  'features/rules/opinion-end-dialog.tsx': [seen('rule-opinion-end', /^更改处置意见期限的截止$/u)],
  'features/rules/span-dialog.tsx': [seen('rule-span', /^更改期限　/u)],
  'features/rules/text-dialog.tsx': [seen('regulation-text-fault', /^导入条文$/u)],
  'features/rules/warn-dialog.tsx': [seen('rule-warn', /^更改到期提醒$/u)],
  'features/signing/outcomes.tsx': [seen('signing-result', /^签批结果$/u)],
  'features/signing/sign-in-place.tsx': [seen('signing', /^当面签批$/u)],
  'ui/reckoning.tsx': [seen('reckoning', /^计算依据 /u)],
};

/** What draws nothing that another does not: why it is not looked at by itself. */
export const DIALOGS_ALIKE: Readonly<Record<string, string>> = {
  'features/handoff/findings.tsx': 'the dialog of 停用名片 with another sentence',
};

/** What the title of this picture's view must be, where it stands for a page or a dialog. */
export function titleOf(picture: string): RegExp | undefined {
  const all = [...Object.values(PAGES_SEEN), ...Object.values(DIALOGS_SEEN).flat()];
  return all.find((one) => one.picture === picture)?.title;
}
