/** What the fields of a lead are called, by their names in the file and in its corrections. */
export const LEAD_FIELD_TERMS = {
  receivedOn: '收到日期',
  writtenOn: '落款或邮戳日期',
  channel: '收件方式',
  source: '线索来源',
  sourceOrganisation: '来文单位',
  documentNumber: '文号',
  letterClass: '来件类别',
  classification: '密级',
  signature: '署名情况',
  originalPages: '原件页数',
  originalPlace: '原件存放位置',
  subjects: '被反映人',
  category: '问题类别',
  subcategory: '问题类别（二级）',
  eightRules: '违反中央八项规定精神',
  problem: '主要问题摘要',
  occurred: '发生时间',
  amountFen: '涉及金额',
  handler: '承办人',
  proposedOpinion: '拟办意见',
  remarks: '备注',
  lateReason: '补登原因',
  reporter: '检举控告人',
} as const;

/** The term of a field, or the name of one that this version does not know. */
export function leadFieldTerm(field: string): string {
  return Object.hasOwn(LEAD_FIELD_TERMS, field) ? LEAD_FIELD_TERMS[field as keyof typeof LEAD_FIELD_TERMS] : field;
}
