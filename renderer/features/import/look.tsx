import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ImportResult } from '../../../shared/contract/leads.ts';
import { Arrival } from '../../ui/arrival.tsx';
import { type Answers, plannedCount, planText, presetAnswers, previewText, seemsTakenInBefore } from './counts.ts';
import { Columns } from './columns.tsx';
import { Duplicates, Rejected } from './faults.tsx';
import { Questions } from './questions.tsx';
import { Sample } from './sample.tsx';

type Props = {
  readonly result: ImportResult;
  /** Reads the same file again; not there for one that came without its path. */
  readonly onAgain: (() => void) | null;
  readonly onTake: (answers: Answers) => void;
  readonly isTaking: boolean;
};

/** A ledger as it was understood, and the questions before it is taken in. */
export function Look({ result, onAgain, onTake, isTaking }: Props) {
  const [answers, setAnswers] = useState(() => presetAnswers(result));
  const { rejected, registered } = result;
  const mayTake = registered > 0 && (rejected.length === 0 || answers.acceptPartial);
  return (
    <>
      <Arrival>
        <Alert
          type={rejected.length > 0 ? 'warning' : 'info'}
          role="status"
          showIcon
          title={previewText(result)}
          description={seemsTakenInBefore(result) ? '这份台账大部分已在库内，可能以前导入过。' : undefined}
        />
      </Arrival>
      <Rejected rejected={rejected} />
      {rejected.length > 0 && !answers.acceptPartial && (
        <Mend {...{ registered, onAgain }} onPartial={() => setAnswers({ ...answers, acceptPartial: true })} />
      )}
      <Columns columns={result.columns} />
      <Sample sample={result.sample} openRows={answers.openRows} />
      <Duplicates duplicates={result.duplicates} />
      {mayTake && (
        <section className="card import-confirm" aria-label="确认入库">
          {answers.acceptPartial && <Arrival>其余各行入库，需修改的各行不登记。</Arrival>}
          <Questions {...{ result, answers }} onChange={(changes) => setAnswers({ ...answers, ...changes })} />
          <p>{planText(result, answers)}</p>
          <Button
            type="primary"
            disabled={isTaking || plannedCount(result, answers) === 0}
            onClick={() => onTake(answers)}
          >
            确认入库
          </Button>
        </section>
      )}
    </>
  );
}

type MendProps = Pick<Props, 'onAgain'> & { readonly registered: number; readonly onPartial: () => void };

/** How to go on where rows have to be mended: mend them and read again, or leave them out. */
function Mend({ registered, onAgain, onPartial }: MendProps) {
  return (
    <section className="card import-mend" aria-label="修改后重新读取">
      <p>
        请在原台账里改正以上各行并保存，
        {onAgain === null ? '然后点“换一个文件”，把它重新拖入。' : '然后重新读取。改正以前整表不入库，不会登记一半。'}
      </p>
      <div className="import-actions">
        {onAgain !== null && (
          <Button type="primary" onClick={onAgain}>
            重新读取
          </Button>
        )}
        {registered > 0 && <Button onClick={onPartial}>先登记其余各行</Button>}
      </div>
    </section>
  );
}
