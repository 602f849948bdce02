import type { Action, Letter, Mark } from './stage.ts';

/** A letter as the program registers it; what a story does not tell is as the form presets it. */
export function draftOf({ subjects, reporter, ...letter }: Letter) {
  return {
    ...{ ...letter, category: '违反廉洁纪律', signature: reporter === undefined ? '匿名' : '实名', reporter },
    subjects: subjects.map((one) => ({ kind: '个人', management: '驻在单位党组管理', ...one })),
  };
}

/** The step as the program reads it: a mark is its event or id. */
export function said(action: Action): Action {
  const plain = Object.entries(action).map(([name, value]) => [name, isMark(value) ? value.id : value] as const);
  return { ...Object.fromEntries(plain), action: action.action };
}

/** True for what refers to an earlier step or a file. */
export function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'words' in value;
}
