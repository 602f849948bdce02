import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Space } from 'antd';
import { useRef, useState } from 'react';
import { Field, type FieldProps } from '../field.tsx';
import { fullDayText } from '../format.ts';
import { MonthGrid } from './month-grid.tsx';
import { dayOrNothing, weekdayText } from './typed-day.ts';

type Props = FieldProps & {
  /** As it was typed; `dayOrNothing` makes a day of it. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly today: string;
  /** The last day that can be meant, where it may lie ahead. */
  readonly last?: string;
  readonly onBlur?: () => void;
};

/** A day up to today, or up to a later one that is named: typed in any usual form and read back with its weekday, or picked from a month. */
export function DayField({ value, onChange, today, last = today, onBlur, hint, ...field }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const day = dayOrNothing(value, today, last);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <Field {...field} hint={hint ?? (day === undefined ? undefined : `${fullDayText(day)} ${weekdayText(day)}`)}>
      {(parts) => (
        <Space.Compact className="short" block>
          <Input
            {...parts}
            value={value}
            autoComplete="off"
            spellCheck={false}
            placeholder="如 20261123 或 11.23"
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => {
              // Said back in one form, so that a wrong year is seen; what cannot be read stays as it was typed.
              if (day !== undefined && day !== value) onChange(day);
              onBlur?.();
            }}
          />
          <Popover
            trigger="click"
            placement="bottomLeft"
            open={isOpen}
            onOpenChange={setIsOpen}
            destroyOnHidden
            content={
              <MonthGrid
                day={day ?? today}
                last={last}
                onClose={close}
                onChoose={(chosen) => {
                  onChange(chosen);
                  close();
                }}
              />
            }
          >
            <Button ref={button} icon={<CalendarOutlined />} aria-label={`从日历选择${field.label}`} />
          </Popover>
        </Space.Compact>
      )}
    </Field>
  );
}
