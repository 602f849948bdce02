import { useState } from 'react';
import type { Moved } from '../../../shared/contract/rules.ts';
import { blockText } from '../../../shared/domain/clocks/rule-words.ts';
import { Arrival } from '../../ui/arrival.tsx';
import { LinesField } from '../../ui/lines-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActs } from '../../ui/use-acts.ts';
import { MovedDates } from './moved-dates.tsx';
import {
  faultsSoFar,
  holidayFaults,
  newHolidays,
  readBlocks,
  readHolidays,
  type TypedHolidays,
  withYear,
} from './model/typed-holidays.ts';
import { NoticeFile } from './notice-file.tsx';
import { movedText } from './words.ts';

type Props = { readonly year: number; readonly onClose: () => void };

/** 登记节假日安排: typed from the printed notice or read from a file; what it would move is shown before it is entered. */
export function HolidayDialog({ year, onClose }: Props) {
  const [typed, setTyped] = useState(() => newHolidays(year));
  const [isChecked, setIsChecked] = useState(false);
  const [preview, setPreview] = useState<{ readonly of: TypedHolidays; readonly moved: Moved } | null>(null);
  const { act, ...acting } = useActs('vault', 'desk', 'ledger', 'lead', 'items', 'envelopes', 'meetings');
  const isShown = preview?.of === typed;
  const sign = async () => {
    setIsChecked(true);
    const notice = readHolidays(typed);
    if (notice === null) return;
    if (isShown) {
      const told = (moved: Moved) => `已登记${String(notice.year)}年的节假日安排。${movedText(moved)}`;
      if ((await act((vault) => vault.rules.addHolidays(notice), told)) !== null) onClose();
      return;
    }
    const moved = await act(
      (vault) => vault.rules.previewHolidays(notice),
      () => null,
    );
    if (moved !== null) setPreview({ of: typed, moved });
  };
  return (
    <StepDialog title="登记节假日安排" word={isShown ? '登记' : '核对影响'} {...acting} onSign={sign} onClose={onClose}>
      <NoticeFile onRead={setTyped} />
      <Fields typed={typed} faults={isChecked ? holidayFaults(typed) : faultsSoFar(typed)} onChange={setTyped} />
      {isShown && (
        <Arrival>
          <MovedDates moved={preview.moved} />
        </Arrival>
      )}
    </StepDialog>
  );
}

type FieldsProps = {
  readonly typed: TypedHolidays;
  readonly faults: Partial<Record<keyof TypedHolidays, string>>;
  readonly onChange: (typed: TypedHolidays) => void;
};

function Fields({ typed, faults, onChange }: FieldsProps) {
  const change = (changes: Partial<TypedHolidays>) => onChange({ ...typed, ...changes });
  const off = readBlocks(typed.off) ?? [];
  return (
    <>
      <TextField
        {...{ label: '年份', isRequired: true, isShort: true, maxLength: 4, value: typed.year, error: faults.year }}
        onChange={(year) => onChange(withYear(typed, year))}
      />
      <TextField
        {...{ label: '通知名称', isRequired: true, maxLength: 200, value: typed.notice, error: faults.notice }}
        onChange={(notice) => change({ notice })}
      />
      <TextField
        {...{ label: '文号', isRequired: true, maxLength: 100, value: typed.documentNumber }}
        error={faults.documentNumber}
        onChange={(documentNumber) => change({ documentNumber })}
      />
      <LinesField
        {...{ label: '放假', isRequired: true, maxLength: 2000, rows: 5, value: typed.off, error: faults.off }}
        hint={off.length === 0 ? '每行一段，例如 1月1日至3日。' : `已读为：${off.map(blockText).join('、')}。`}
        onChange={(value) => change({ off: value })}
      />
      <LinesField
        {...{ label: '调休上班', maxLength: 2000, rows: 2, value: typed.worked, error: faults.worked }}
        hint="通知写明上班的星期六、星期日，例如 1月4日、2月14日。没有的不填。"
        onChange={(worked) => change({ worked })}
      />
    </>
  );
}
