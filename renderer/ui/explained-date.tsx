import { Button, Popover } from 'antd';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { CONFIDENCE_TERMS } from '../../shared/rules/citation.ts';
import { fullDayText } from './format.ts';

type Deadline = LeadFile['deadlines'][number];

/** A date with its reckoning: from which day, how long, by which article. */
export function ExplainedDate({ deadline }: { readonly deadline: Deadline }) {
  return (
    <>
      {fullDayText(deadline.dueOn)}{' '}
      <Popover
        trigger="click"
        title={`${deadline.code} ${deadline.what}`}
        content={
          <div className="explained">
            <p>{deadline.explanation}</p>
            <p>起算：{fullDayText(deadline.startedOn)}</p>
            <p>
              依据：{deadline.basis}（{CONFIDENCE_TERMS[deadline.confidence]}）
            </p>
          </div>
        }
      >
        <Button type="link" size="small">
          计算依据
        </Button>
      </Popover>
    </>
  );
}
