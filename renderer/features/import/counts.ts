import type { ImportResult } from '../../../shared/contract/leads.ts';
import type { OpenRows } from '../../../shared/domain/import/open-rows.ts';
import { countText } from '../../ui/format.ts';

/** What a person answers before a ledger is taken in. */
export type Answers = {
  readonly openRows: OpenRows;
  readonly duplicates: 'register' | 'skip';
  /** Rows that have to be mended stay out, and the others are taken in. */
  readonly acceptPartial: boolean;
};

/** Before anybody answered: nothing is claimed of a row that the ledger does not say. */
export const USUAL_ANSWERS: Answers = { openRows: 'to-complete', duplicates: 'register', acceptPartial: false };

/** What a look at a ledger found: `可登记409行，3行需修改，整表尚未入库。` */
export function previewText({ read, registered, rejected, duplicates }: ImportResult): string {
  const parts = [
    ...(rejected.length > 0 ? [] : [`共${countText(read)}行`]),
    `可登记${countText(registered)}行`,
    ...(rejected.length > 0 ? [`${countText(rejected.length)}行需修改`] : []),
    ...(duplicates.length > 0 ? [`疑似重复${countText(duplicates.length)}行`] : []),
  ];
  return `${parts.join('，')}，整表尚未入库。`;
}

/** What stands there before anybody answered; a second import of the same file doubles nothing. */
export function presetAnswers(result: ImportResult): Answers {
  return seemsTakenInBefore(result) ? { ...USUAL_ANSWERS, duplicates: 'skip' } : USUAL_ANSWERS;
}

/** How many leads 确认入库 would register. */
export function plannedCount({ registered, duplicates }: ImportResult, answers: Answers): number {
  return registered - (answers.duplicates === 'skip' ? duplicates.length : 0);
}

/** What 确认入库 would do. */
export function planText(result: ImportResult, answers: Answers): string {
  const { openRows, acceptPartial } = answers;
  const { registered, toComplete, rejected } = result;
  const planned = plannedCount(result, answers);
  const left = registered - planned;
  const open = openRows === 'to-complete' && toComplete > 0 && left === 0;
  const parts = [
    planned === 0 ? '没有要登记的内容' : `将登记${countText(planned)}件`,
    ...(open ? [`其中${countText(toComplete)}件待补录`] : []),
    ...(left > 0 ? [`${countText(left)}行疑似重复的不登记`] : []),
    ...(acceptPartial ? [`${countText(rejected.length)}行需修改的不登记`] : []),
  ];
  return `${parts.join('，')}。`;
}

/** What was taken in: `已入库412件，其中36件待补录。` */
export function doneText({ registered, toComplete }: ImportResult): string {
  const open = toComplete > 0 ? `，其中${countText(toComplete)}件待补录` : '';
  return `已入库${countText(registered)}件${open}。`;
}

/** What was left out or marked, sentence by sentence. */
export function doneNotes({ duplicates, rejected }: ImportResult, answers: Answers): readonly string[] {
  const repeats = countText(duplicates.length);
  return [
    ...(duplicates.length === 0
      ? []
      : [answers.duplicates === 'skip' ? `${repeats}行与已登记的重复，未登记。` : `${repeats}件标为重复件。`]),
    ...(rejected.length === 0
      ? []
      : [`${countText(rejected.length)}行未登记。改正后可再次导入同一文件，已登记的各行会被认出，选“不登记”即可。`]),
  ];
}

/** True when nearly every row is in the vault already, as after a second import of the same file. */
export function seemsTakenInBefore({ registered, duplicates }: ImportResult): boolean {
  return registered > 0 && duplicates.length * 10 >= registered * 9;
}
