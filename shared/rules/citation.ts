/**
 * How sure a rule's number is. V: the article's text was read. C: seen as a citation in a published article.
 * L: local practice. D: seen in the forms of similar systems. M: to be checked against the printed rule.
 */
export type Confidence = 'V' | 'C' | 'L' | 'D' | 'M';

/** The same in words, as it is shown beside a setting. */
export const CONFIDENCE_TERMS: Readonly<Record<Confidence, string>> = {
  V: '已核对条文',
  C: '见于公开引用',
  L: '地方做法',
  D: '见于同类系统',
  M: '待核对条文',
};

/** Where a rule comes from, as it is shown beside what follows from it. */
export type Citation = {
  readonly regulation: string;
  readonly article: string;
  readonly confidence: Confidence;
};

/** A citation in one line. */
export const cite = (regulation: string, article: string, confidence: Confidence): Citation => ({
  regulation,
  article,
  confidence,
});

/** The citation in the form used in sentences, for example `监督执纪工作规则第二十一条`. */
export function citationText(citation: Citation): string {
  return `${citation.regulation}${citation.article}`;
}
