import { Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../../ui/field.tsx';
import { minutesOf } from './text-sizes.ts';
import { useSaving } from './use-saving.ts';

/** How long nobody may be at the machine before it locks. Kept when the field is left, or at Enter. */
export function IdleSetting() {
  const { now, save } = useSaving();
  const [typed, setTyped] = useState(String(now.idleMinutes));
  const [isWrong, setWrong] = useState(false);
  const keep = () => {
    const minutes = minutesOf(typed);
    setWrong(minutes === undefined);
    if (minutes !== undefined && minutes !== now.idleMinutes) void save({ idleMinutes: minutes });
  };
  return (
    <Field
      label="无操作自动锁定（分钟）"
      error={isWrong ? '请填写1至60之间的整数。' : undefined}
      hint="1至60分钟。离开座位请随时按Ctrl+L锁定，不要等它自动锁定。"
    >
      {(parts) => (
        <Input
          {...parts}
          className="system-minutes"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onPressEnter={keep}
        />
      )}
    </Field>
  );
}
