import { CHANNELS, LEAD_SOURCES, LETTER_CLASSES } from '../../../../shared/rules/code-lists.ts';
import { useFormValue } from '../form-context.ts';
import { read } from '../model/values.ts';
import { DayRow } from '../rows/day-row.tsx';
import { KnownRow } from '../rows/known-row.tsx';
import { LongRow } from '../rows/long-row.tsx';
import { RadioRow } from '../rows/radio-row.tsx';
import { SelectRow } from '../rows/select-row.tsx';
import { TextRow } from '../rows/text-row.tsx';

/** How and when it came. */
export function ReceiptSection() {
  const source = useFormValue((values) => read(values, 'source'));
  const letterClass = useFormValue((values) => read(values, 'letterClass'));
  const isAssigned = source === '上级交办';
  return (
    <section className="card" aria-labelledby="part-receipt">
      <h2 id="part-receipt">来件</h2>
      <DayRow field="receivedOn" />
      <LongRow field="lateReason" lines={2} />
      <RadioRow field="channel" choices={CHANNELS} />
      <DayRow field="writtenOn" />
      <SelectRow field="source" choices={LEAD_SOURCES} />
      <KnownRow field="sourceOrganisation" of="sourceOrganisation" />
      <TextRow
        field="documentNumber"
        label={isAssigned ? '交办文号' : '文号'}
        hint={isAssigned ? undefined : '没有文号的填“无”。'}
      />
      <RadioRow
        field="letterClass"
        choices={LETTER_CLASSES}
        hint={letterClass === '检举控告' ? undefined : '不是检举控告的，只登记为来件，不起算一个月期限。'}
      />
    </section>
  );
}
