import { type Citation, cite } from './citation.ts';
import { REPORTS } from './regulation-names.ts';

/** 管理权限: which Party committee manages the subject. 未注明 stands only in imported rows and for 姓名不详. */
export const MANAGEMENT_SCOPES = [
  '中管',
  '省管',
  '市管',
  '县管',
  '驻在单位党组管理',
  '驻在单位机关党委/人事管理',
  '未注明',
] as const;
export type ManagementScope = (typeof MANAGEMENT_SCOPES)[number];

/** Level of the dispatching body, as `vault create --level` takes it. */
export const DISPATCHING_LEVELS = ['省', '市', '县'] as const;
export type DispatchingLevel = (typeof DISPATCHING_LEVELS)[number];

/**
 * Subjects whose leads go sealed to the dispatching body and may not be copied, excerpted or entered,
 * because they are managed at its level or above.
 */
export const SENT_SEALED: Readonly<Record<DispatchingLevel, readonly ManagementScope[]>> = {
  省: ['中管', '省管'],
  市: ['中管', '省管', '市管'],
  县: ['中管', '省管', '市管', '县管'],
};

/** Why such a lead may not be entered. */
export const SENT_SEALED_BASIS: Citation = cite(REPORTS, '第十五条', 'V');

/** Ranks that are usually managed at the dispatching level: a question to the person at the keyboard, no more. */
export const RANKS_TO_ASK_ABOUT: Readonly<Record<DispatchingLevel, readonly string[]>> = {
  省: ['省部级及以上', '厅局级'],
  市: ['省部级及以上', '厅局级', '县处级'],
  县: ['省部级及以上', '厅局级', '县处级', '乡科级'],
};

/** True when a subject with this stated management must be sent sealed by a team of this level. */
export function mustBeSentSealed(level: DispatchingLevel, scope: ManagementScope): boolean {
  return SENT_SEALED[level].includes(scope);
}
