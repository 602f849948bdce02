import { Button, Popover } from 'antd';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { CONFIDENCE_TERMS } from '../../shared/rules/citation.ts';
import { fullDayText } from './format.ts';

type Deadline = LeadFile['deadlines'][number];
/** Any date that can tell how it was found: of a lead, an item, an envelope, or of what returns. */
type Explained = Pick<Deadline, 'code' | 'what' | 'startedOn' | 'dueOn' | 'basis' | 'confidence' | 'explanation'> &
  Partial<Pick<Deadline, 'dueAt' | 'isProvisional'>>;

/** A date with its reckoning: from which day, how long, by which article. In a list, `of` tells whose it is. */
export function ExplainedDate({ deadline, of }: { readonly deadline: Explained; readonly of?: string }) {
  return (
    <>
      {fullDayText(deadline.dueOn)}
      {deadline.dueAt}
      {deadline.isProvisional && <span className="quiet">（暂定）</span>}{' '}
      <Popover
        trigger="click"
        // Within the page or the dialog, where whoever goes from region to region comes across it.
        getPopupContainer={(trigger) => trigger.closest<HTMLElement>('[role="dialog"], main') ?? document.body}
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
        <Button
          type="link"
          size="small"
          {...(of === undefined ? {} : { 'aria-label': `计算依据：${of} ${deadline.what}` })}
        >
          计算依据
        </Button>
      </Popover>
    </>
  );
}
