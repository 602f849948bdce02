import '../../ui/styles/tables.css';
import type { AssessmentCount } from '../../../shared/contract/advice.ts';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';

const ABOUT =
  '作过研判评估的线索，按来源、可查性、处置方式和结果对照。天数从收到之日算到办结登记，按已办结的平均。表中没有姓名和编号；成败原因、制度上的不足和建议写在各件的“案后剖析”里。';

/** 「案后剖析」: how leads were assessed, and what came of them. It names nobody. */
export function ReviewsPage() {
  const counts = useRead('lead', ['assessments'], (vault) => vault.leads.assessments({}));
  return (
    <Page title="案后剖析">
      <p className="quiet">{ABOUT}</p>
      {counts.isPending && <Waiting />}
      {counts.error !== null && <Refused refusal={refusalOf(counts.error)} />}
      {counts.data?.length === 0 && <Nothing text="还没有研判评估。打开一件线索，在“研判评估”里填写。" />}
      {counts.data !== undefined && counts.data.length > 0 && <CountTable counts={counts.data} />}
    </Page>
  );
}

function CountTable({ counts }: { readonly counts: readonly AssessmentCount[] }) {
  return (
    <table className="list-table" aria-label="评估与结果对照">
      <ColumnHeads names={['线索来源', '可查性', '处置方式', '结果', '案后剖析', '人数', '平均天数']} />
      <tbody>
        {counts.map(({ source, band, mode, outcome, verdict, subjects, days }) => (
          <tr key={[source, band, mode, outcome, verdict].join()}>
            <th scope="row">{source}</th>
            <td>{band ?? '没有分值'}</td>
            <td>{mode}</td>
            <td>{outcome}</td>
            <td>{verdict}</td>
            <td>{subjects}</td>
            <td>{days ?? '未办结'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
