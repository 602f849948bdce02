import type { FormContext } from '../../../../renderer/features/lead-form/model/context.ts';
import { freshValues, type Values } from '../../../../renderer/features/lead-form/model/values.ts';

export const TODAY = '2026-11-26';

/** A team sent by a city, which may keep up to 工作秘密. Nothing is on record under the names. */
export function context(changes: Partial<FormContext> = {}): FormContext {
  return {
    today: TODAY,
    level: '市',
    ceiling: '工作秘密',
    before: null,
    isItem: false,
    hasReporter: false,
    earlier: 0,
    ...changes,
  };
}

/** A fresh form with some fields filled in. */
export function filled(text: Readonly<Record<string, string>> = {}, more: Partial<Values> = {}): Values {
  const fresh = freshValues(TODAY);
  return { ...fresh, ...more, text: { ...fresh.text, ...text } };
}

/** What has to be filled in of an anonymous letter on one person. */
export const LETTER: Readonly<Record<string, string>> = {
  'subject.1.name': '王建国',
  'subject.1.organisation': '市住建局',
  'subject.1.management': '驻在单位党组管理',
  category: '违反廉洁纪律',
  problem: '反映其收受礼金。',
  signature: '匿名',
  originalPages: '3',
  originalPlace: '密码柜2层03袋',
};
