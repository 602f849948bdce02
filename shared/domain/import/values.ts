import { CATEGORIES, CATEGORY_NAMES, CATEGORY_NOT_STATED } from '../../rules/categories.ts';
import {
  type Channel,
  CHANNELS,
  type Classification,
  LEAD_SOURCES,
  type LeadSource,
  LETTER_CLASSES,
  type Rank,
  RANKS,
} from '../../rules/code-lists.ts';
import * as words from '../../rules/ledger-words.ts';
import { type ManagementScope, MANAGEMENT_SCOPES } from '../../rules/management.ts';
import { lineText, wordText } from './cell-text.ts';

/** The term of a closed list that a cell means: the term itself, or what the first fitting pattern says. */
function termOf<Term extends string>(
  text: string,
  list: readonly Term[],
  patterns: readonly (readonly [RegExp, Term])[],
): Term | undefined {
  const word = wordText(text);
  if (word === '') return undefined;
  return list.find((term) => wordText(term) === word) ?? patterns.find(([pattern]) => pattern.test(word))?.[1];
}

export const sourceOf = (text: string): LeadSource => termOf(text, LEAD_SOURCES, words.SOURCE_WORDS) ?? '其他';
export const letterClassOf = (text: string) => termOf(text, LETTER_CLASSES, []);
export const politicalStatusOf = (text: string) => termOf(text, [], words.POLITICAL_WORDS);
export const modeOf = (text: string) => termOf(text, [], words.MODE_WORDS);

/** 收件方式, from its own column or from a 线索来源 that names one (来信, 来访). */
export function channelOf(text: string, source: string): Channel {
  return termOf(text, CHANNELS, words.CHANNEL_WORDS) ?? termOf(source, CHANNELS, []) ?? '其他';
}

/** 职级; what fits nothing is 其他, and a blank is a blank. */
export function rankOf(text: string): Rank | undefined {
  return wordText(text) === '' ? undefined : (termOf(text, RANKS, words.RANK_WORDS) ?? '其他');
}

/** 管理权限, which decides whether a lead may be entered: a blank is 未注明, and a word not understood is `undefined`. */
export function managementOf(text: string): ManagementScope | undefined {
  if (wordText(text) === '') return '未注明';
  return termOf(text, MANAGEMENT_SCOPES, words.MANAGEMENT_WORDS);
}

/** 密级: 工作秘密 where the ledger says nothing, `undefined` for a word not understood. */
export function classificationOf(text: string): Classification | undefined {
  const word = wordText(text);
  if (word === '' || words.NO.test(word)) return '工作秘密';
  return words.CLASSIFICATION_WORDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** 实名 or 匿名 as the ledger says; `undefined` where it says nothing that is understood. */
export function signatureOf(text: string, head: string): '实名' | '匿名' | undefined {
  const word = wordText(text);
  if (word === '') return undefined;
  const asksForAnonymous = wordText(head) === '匿名';
  if (words.YES.test(word)) return asksForAnonymous ? '匿名' : '实名';
  if (words.NO.test(word)) return asksForAnonymous ? '实名' : '匿名';
  if (/匿名|未署名|不署名|无署名|非实名|冒名/u.test(word)) return '匿名';
  return /实名|署名|具名|联名/u.test(word) ? '实名' : undefined;
}

/** 问题类别 of both levels, from one column or two; 未注明 where neither is understood. */
export function categoryOf(
  first: string,
  second: string,
): { readonly category: string; readonly subcategory?: string } {
  const both = [first, second].map(wordText).filter((word) => word !== '');
  const stated = termOf(first, CATEGORY_NAMES, words.CATEGORY_WORDS);
  for (const [category, list] of Object.entries(CATEGORIES)) {
    if (stated !== undefined && category !== stated) continue;
    const subcategory = list.find((term) => term !== '其他' && both.some((word) => word.includes(wordText(term))));
    if (subcategory !== undefined) return { category, subcategory };
  }
  return { category: stated ?? termOf(second, CATEGORY_NAMES, words.CATEGORY_WORDS) ?? CATEGORY_NOT_STATED };
}

/** 对象类型; a person unless the sheet says otherwise. */
export function subjectKindOf(text: string): '个人' | '单位' | '党组织' {
  const word = lineText(text);
  if (/党组织|党委|党支部|党组/u.test(word)) return '党组织';
  return /单位|组织|机构|企业|法人/u.test(word) ? '单位' : '个人';
}
