import { Alert, Button } from 'antd';
import type { ImportResult } from '../../../shared/contract/leads.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { Arrival } from '../../ui/arrival.tsx';
import { type Answers, doneNotes, doneText } from './counts.ts';
import { Rejected } from './faults.tsx';
import { nameOf, type Source } from './source.ts';

type Props = { readonly result: ImportResult; readonly answers: Answers; readonly source: Source };

/** What was taken in, what was not, where the unencrypted ledger still lies, and where to go on. */
export function TakenIn({ result, answers, source }: Props) {
  const { go } = useNavigation();
  const notes = doneNotes(result, answers);
  return (
    <>
      <Arrival>
        <Alert
          type="success"
          role="status"
          showIcon
          title={doneText(result)}
          description={notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
        />
      </Arrival>
      <div className="import-actions">
        {result.toComplete > 0 && (
          <Button type="primary" onClick={() => go({ page: 'ledger', view: 'to-complete' })}>
            查看待补录
          </Button>
        )}
        <Button
          type={result.toComplete > 0 ? 'default' : 'primary'}
          onClick={() => go({ page: 'ledger', view: 'all' })}
        >
          查看台账
        </Button>
        <Button onClick={() => go({ page: 'desk' })}>回到今日待办</Button>
      </div>
      <p className="quiet">原台账“{nameOf(source)}”仍以未加密形式留在原处，请按载体管理规定处理。</p>
      <Rejected rejected={result.rejected} />
    </>
  );
}
