import { Alert } from 'antd';
import type { Moved } from '../../../shared/contract/rules.ts';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { countText, fullDayText } from '../../ui/format.ts';

/** Which dates would move, before anything is entered. */
export function MovedDates({ moved: { total, first } }: { readonly moved: Moved }) {
  if (total === 0) {
    return <Alert type="info" role="status" showIcon title="正在计算的期限不会变动。确认无误后，请登记。" />;
  }
  return (
    <Alert
      type="warning"
      role="status"
      showIcon
      title={`登记后，正在计算的期限有${countText(total)}个将变动。确认无误后，请登记。`}
      description={
        <ul className="rules-moved">
          {first.map((moved) => (
            <li key={`${moved.number}/${moved.what}/${moved.before}`}>
              {moved.number}　{moved.what}：{fullDayText(moved.before)}改为{' '}
              <ExplainedDate deadline={moved} of={moved.number} />
            </li>
          ))}
          {total > first.length && <li>……共{countText(total)}个</li>}
        </ul>
      }
    />
  );
}
