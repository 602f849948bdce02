import { Checkbox } from 'antd';
import type { Place } from '../base/place.ts';
import { missedText } from '../../shared/domain/clocks/missed-text.ts';

/** 超期记录 of a row: what passed and when, whatever was done or corrected since; nothing where nothing did. */
export function EverOverdue({ missedDates }: { readonly missedDates: string }) {
  return missedDates === '' ? null : <div className="quiet">超期记录：{missedText(missedDates)}</div>;
}

type Narrowed = Extract<Place, { readonly everOverdue?: true }>;
type OnlyProps<One extends Narrowed> = { readonly place: One; readonly onChange: (place: One) => void };

/** Narrows a list to what has a line in the log of missed dates. */
export function EverOverdueOnly<One extends Narrowed>({ place, onChange }: OnlyProps<One>) {
  const choose = (isOnly: boolean) => {
    const { everOverdue: _, ...rest } = place;
    onChange((isOnly ? { ...rest, everOverdue: true } : rest) as One);
  };
  return (
    <Checkbox checked={place.everOverdue === true} onChange={({ target }) => choose(target.checked)}>
      只看曾超期的
    </Checkbox>
  );
}
