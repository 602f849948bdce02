/**
 * How sure a rule's number is. V: the article's text was read. C: seen as a citation in a published article.
 * L: local practice. D: seen in the forms of similar systems. M: to be checked against the printed rule.
 */
export type Confidence = 'V' | 'C' | 'L' | 'D' | 'M';

/** How sure a number is, as it is said beside a date that rests on it; nothing where the text itself was read. */
export const CONFIDENCE_TERMS: Readonly<Record<Confidence, string | null>> = {
  V: null,
  C: '据公开文章引用的条文，请以印发文本为准。',
  L: '本期限为地方做法，不是全国统一规定，可以按本单位规定掌握。',
  D: '据同类系统表格整理，请以印发文本为准。',
  M: '条文尚未核对，请以印发文本为准。',
};

/** Where a rule comes from, as it is shown beside what follows from it. */
export type Citation = {
  readonly regulation: string;
  readonly article: string;
  readonly confidence: Confidence;
};

/** The citation in the form used in sentences, for example `监督执纪工作规则第二十一条`. */
export function citationText(citation: Citation): string {
  return `${citation.regulation}${citation.article}`;
}
