import type { AnsweredAdvice, AssessmentCount, ShownAdvice } from '../../../shared/contract/advice.ts';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { CONFIDENCE_TERMS } from '../../../shared/rules/citation.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** Lines for advice that nobody has answered, each with its reason and its article. */
export function adviceLines(advice: readonly ShownAdvice[]): readonly string[] {
  return advice.flatMap(({ code, persons, text, because, basis, confidence }) => [
    printable(`${text}（${code}，涉及 ${persons.join('、')}）`),
    printable(`  缘由：${because}。依据：${basis}（${CONFIDENCE_TERMS[confidence]}）`),
  ]);
}

/** Lines for advice that is open or answered, each with what was answered. */
export function answeredLines(advice: readonly AnsweredAdvice[]): readonly string[] {
  return advice.flatMap(({ answer, ...one }) => [
    ...adviceLines([one]),
    ...(answer === null
      ? []
      : [printable(`  未采纳的理由：${answer.reason ?? '内容已按指令清除'}（${answer.by ?? ''}）`)]),
  ]);
}

/** Lines for the last assessment: its arithmetic, and what the second reader said. */
export function assessmentLines({ course }: LeadFile): readonly string[] {
  const last = course.assessments.at(-1);
  if (last === undefined) return [];
  const { assessedOn, by, score, scoreRule, readings } = last;
  const lines =
    score?.lines.map(({ what, why, points, most }) => [what, why, `${String(points)}/${String(most)}`]) ?? [];
  const sum =
    score === null
      ? '没有分值。'
      : `合计 ${String(score.points)}/${String(score.most)}：${score.band}（${scoreRule}）。供研判参考，不代替决定。`;
  return [
    printable(`${assessedOn}  ${by ?? ''}`),
    ...table(['要素', '情况', '分值'], lines),
    sum,
    ...readings.map((one) =>
      printable(`复核：${one.readOn} ${one.by ?? ''} ${one.reading}${one.reason === null ? '' : `，${one.reason}`}`),
    ),
  ];
}

/** Lines for 案后剖析 in numbers. */
export function assessmentCountLines(counts: readonly AssessmentCount[]): readonly string[] {
  if (counts.length === 0) return ['还没有研判评估。'];
  const rows = counts.map(({ source, band, mode, outcome, verdict, subjects, days }) => [
    ...[source, band ?? '', mode, outcome, verdict, String(subjects)],
    days === null ? '' : String(days),
  ]);
  return table(['来源', '可查性', '处置方式', '结果', '剖析', '人数', '平均天数'], rows);
}
