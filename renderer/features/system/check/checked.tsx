import { Alert, Button } from 'antd';
import type { CheckResult } from '../../../../shared/contract/vault.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { Arrival } from '../../../ui/arrival.tsx';
import { countText } from '../../../ui/format.ts';

/** What a check found, in words, and what to do about it. */
export function Checked({ result }: { readonly result: CheckResult }) {
  const { ok, events, evidence, findings } = result;
  const counts = `查了记录${countText(events)}条、材料${countText(evidence)}件。`;
  if (ok) {
    return (
      <Arrival>
        <Alert type="success" role="status" showIcon title="未发现问题" description={counts} />
      </Arrival>
    );
  }
  return (
    <Arrival>
      <Alert
        type="error"
        role="alert"
        showIcon
        title={`发现${countText(findings.length)}处问题。请保留现状，先不要继续登记，按下面各条的说明处理。`}
        description={counts}
      />
      <Findings findings={findings} />
    </Arrival>
  );
}

/** As many as can be looked through one by one. */
const MOST = 200;

function Findings({ findings }: Pick<CheckResult, 'findings'>) {
  const { go } = useNavigation();
  return (
    <section className="card system-findings" aria-labelledby="check-findings">
      <h2 id="check-findings">问题明细</h2>
      <ol>
        {findings.slice(0, MOST).map(({ code, where, text }) => (
          <li key={`${code} ${where}`}>
            {text}
            <div className="code">
              {code} {where}
            </div>
          </li>
        ))}
      </ol>
      {findings.length > MOST && <p className="quiet">这里列出前{countText(MOST)}处。</p>}
      <Button onClick={() => go({ page: 'system', tab: 'backup' })}>先做一份备份</Button>
    </section>
  );
}
