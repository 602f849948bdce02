import { businessDate, localText } from '../../../../shared/domain/clock.ts';
import { leadNumber } from '../../../../shared/domain/lead/number.ts';
import { dayText } from '../../../ui/format.ts';

/** What a restore tells that matters afterwards. `upTo` is a time as the vault writes it. */
export type Restored = {
  readonly upTo: string;
  readonly device: string;
  readonly letter: string;
  readonly code: string;
};

/** Up to when the vault reaches, what is not in it, and what new numbers look like. `now` in milliseconds. */
export function restoreReport({ upTo, letter, code }: Restored, now: number): readonly string[] {
  const today = businessDate(now);
  const [day = '', time = ''] = localText(Date.parse(upTo)).slice(0, 16).split('T');
  const number = leadNumber({ code, year: Number(today.slice(0, 4)), letter, sequence: 1 });
  return [
    `已恢复至${dayText(day, today)}${time}。`,
    '此后登记的内容不在库内，请按纸质登记表补登。',
    `本机为新设备，新编号带“${letter}”：${number}。`,
  ];
}
