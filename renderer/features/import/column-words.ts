import { LEAD_FIELD_TERMS } from '../../../shared/contract/lead-field-terms.ts';
import type { LedgerField } from '../../../shared/rules/ledger-columns.ts';

/** Fields of the form that a ledger has a column for; the others it has several for, or none. */
const { subjects: _, reporter: __, lateReason: ___, ...FORM_WORDS } = LEAD_FIELD_TERMS;

/** What a ledger's column was understood as, in the words of the form. */
const FIELD_WORDS: Readonly<Record<LedgerField, string>> = {
  ...FORM_WORDS,
  originalNumber: '原编号',
  serial: '序号（无原编号时作原编号）',
  personCode: '人员编码',
  'subject.kind': '对象类型',
  'subject.name': '被反映人',
  'subject.combined': '被反映人及单位职务',
  'subject.organisation': '单位',
  'subject.post': '职务',
  'subject.rank': '职级',
  'subject.management': '管理权限',
  'subject.politicalStatus': '政治面貌',
  'subject.supervised': '监察对象',
  'subject.topLeader': '一把手',
  'subject.delegate': '代表委员',
  problem: '主要问题',
  'reporter.name': '检举控告人姓名',
  'reporter.contact': '检举控告人联系方式',
  'reporter.address': '检举控告人地址',
  'reporter.organisation': '检举控告人单位',
  'reporter.remarks': '检举控告人其他情况',
  'disposal.mode': '处置方式',
  'disposal.on': '处置时间',
  'closed.on': '办结时间',
  'closed.result': '办理结果',
  state: '办理状态',
  archive: '归档号',
  words: '办理情况（按原文保存）',
  kept: '未识别，按原文保存',
};

/** Where the content of a column goes: to a field, to the protected store, or along as it was read. */
export type ColumnKind = 'field' | 'reporter' | 'kept';

/** A column as it is shown: its head, what it means, and where it goes. */
export type ColumnWords = { readonly header: string; readonly words: string; readonly kind: ColumnKind };

/** A column of a preview in words. A meaning that this window does not know is told as not understood. */
export function columnWords({ header, field }: { readonly header: string; readonly field: string }): ColumnWords {
  const known = Object.hasOwn(FIELD_WORDS, field) ? (field as LedgerField) : 'kept';
  const kind = known.startsWith('reporter.') ? 'reporter' : known === 'kept' ? 'kept' : 'field';
  return { header, words: FIELD_WORDS[known], kind };
}
