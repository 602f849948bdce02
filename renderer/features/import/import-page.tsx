import { Button } from 'antd';
import { useState } from 'react';
import './import.css';
import { NotYours } from '../../ui/not-yours.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { ChooseFile } from './choose-file.tsx';
import { type Answers, USUAL_ANSWERS } from './counts.ts';
import { Look } from './look.tsx';
import { nameOf } from './source.ts';
import { TakenIn } from './taken-in.tsx';
import { type Import, useImport } from './use-import.ts';

/** 导入台账: choose a file, see how it was understood, answer what it does not say, take it in whole or not at all. */
export function ImportPage() {
  const work = useImport();
  const { source, startOver } = work;
  return (
    <Page title="导入台账" actions={source !== null && <Button onClick={startOver}>换一个文件</Button>}>
      {source === null ? (
        <NotYours right="import">
          <ChooseFile onChoose={(chosen) => void work.look(chosen)} />
        </NotYours>
      ) : (
        <>
          <p className="quiet import-source">{nameOf(source)}</p>
          <Steps work={work} />
        </>
      )}
    </Page>
  );
}

/** What stands below the name of the chosen file: progress, what was found, or what came of it. */
function Steps({ work }: { readonly work: Import }) {
  const { source, looking, taking, wasChanged, look, take } = work;
  const [answers, setAnswers] = useState<Answers>(USUAL_ANSWERS);
  const found = looking.now;
  if (source === null) return null;
  if (taking.now.state === 'done') return <TakenIn {...{ result: taking.now.result, answers, source }} />;
  const again = 'path' in source ? () => void look(source) : null;
  return (
    <>
      {wasChanged && (
        <p role="alert" className="field-error">
          台账在试读以后有改动，未登记任何内容，已重新读取，请再核对一次。
        </p>
      )}
      {found.state === 'refused' ? (
        <Refused refusal={found.refusal} action={again !== null && <Button onClick={again}>重新读取</Button>} />
      ) : (
        <WorkProgress work={looking} unit="行" />
      )}
      <WorkProgress work={taking} unit="行" units={{ writing: '件', sealing: '条' }} />
      {found.state === 'done' && (
        <Look
          result={found.result}
          onAgain={again}
          isTaking={taking.now.state === 'running'}
          onTake={(given) => {
            setAnswers(given);
            void take(given);
          }}
        />
      )}
    </>
  );
}
