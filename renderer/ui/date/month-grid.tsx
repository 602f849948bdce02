import './day-field.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addMonths } from '../../../shared/domain/days.ts';
import { fullDayText } from '../format.ts';
import { dayByKey, weeksOf } from './month.ts';
import { weekdayText } from './typed-day.ts';

type Props = {
  /** The day that is chosen now, or where the calendar opens. */
  readonly day: string;
  /** No later day can be chosen. */
  readonly last: string;
  readonly onChoose: (day: string) => void;
  readonly onClose: () => void;
};

/** A month to choose a day from: arrows go by days and weeks, page keys by months, Enter chooses, Esc closes. */
export function MonthGrid({ day, last, onChoose, onClose }: Props) {
  const [{ cursor, takesFocus }, setCursor] = useState({ cursor: day > last ? last : day, takesFocus: true });
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (takesFocus) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [cursor, takesFocus]);
  const turn = (months: number) => {
    const goal = addMonths(cursor, months);
    setCursor({ cursor: goal > last ? last : goal, takesFocus: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    const goal = dayByKey(event.key, cursor, last);
    if (goal !== null) setCursor({ cursor: goal, takesFocus: true });
    if (goal !== null || event.key === 'Escape') event.preventDefault();
  };
  return (
    <div className="month" role="dialog" aria-label="选择日期">
      <div className="month-head">
        <Button size="small" icon={<LeftOutlined />} aria-label="上个月" onClick={() => turn(-1)} />
        <span aria-live="polite">{fullDayText(cursor).replace(/\d+日$/u, '')}</span>
        <Button size="small" icon={<RightOutlined />} aria-label="下个月" onClick={() => turn(1)} />
      </div>
      <table ref={grid} role="grid" aria-label="日历" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {Array.from('一二三四五六日', (name) => (
              <th key={name} scope="col" abbr={`星期${name}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(cursor).map((week) => (
            <Week key={week.find((one) => one !== null)} {...{ week, cursor, last, onChoose }} chosen={day} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type WeekProps = Pick<Props, 'last' | 'onChoose'> & {
  readonly week: readonly (string | null)[];
  readonly cursor: string;
  readonly chosen: string;
};

function Week({ week, cursor, chosen, last, onChoose }: WeekProps) {
  return (
    <tr>
      {week.map((day, at) => (
        <td key={day ?? at} aria-selected={day === null ? undefined : day === chosen}>
          {day !== null && (
            <button
              type="button"
              tabIndex={day === cursor ? 0 : -1}
              disabled={day > last}
              aria-label={`${fullDayText(day)} ${weekdayText(day)}`}
              onClick={() => onChoose(day)}
            >
              {Number(day.slice(8))}
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}
