import type { ShownAssessment } from '../../../../shared/contract/advice.ts';
import { citationText, CONFIDENCE_TERMS } from '../../../../shared/rules/citation.ts';
import { SCORE_RULES } from '../../../../shared/rules/assessment.ts';
import { ColumnHeads } from '../../../ui/column-heads.tsx';

type Props = { readonly score: NonNullable<ShownAssessment['score']>; readonly rule: string };

/** How the score comes about, line by line, folded under its sum. */
export function ScoreTable({ score: { lines, points, most, band, hasKeyElements }, rule }: Props) {
  const basis = SCORE_RULES[rule]?.basis;
  return (
    <>
      <p>
        <strong>
          {band}，{points}分
        </strong>
        （满分{most}分）{hasKeyElements ? '' : '，关键要素还不清楚'}。分值供研判参考，不代替集体研究和审批。
      </p>
      <details className="guidance">
        <summary>分值怎么算的</summary>
        <table className="list-table assessment-table" aria-label="分值">
          <ColumnHeads names={['项目', '情况', '得分', '最高']} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.what}>
                <th scope="row">{line.what}</th>
                <td>{line.why}</td>
                <td>{line.points}</td>
                <td>{line.most}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">合计</th>
              <td />
              <td>{points}</td>
              <td>{most}</td>
            </tr>
          </tbody>
        </table>
        {basis !== undefined && (
          <p className="quiet">
            算法{rule}：{citationText(basis)}（{CONFIDENCE_TERMS[basis.confidence]}）。
          </p>
        )}
      </details>
    </>
  );
}
