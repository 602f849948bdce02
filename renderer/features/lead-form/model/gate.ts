import { isDocumentNumber } from '../../../../shared/domain/lead/rules.ts';
import { citationText } from '../../../../shared/rules/citation.ts';
import {
  type DispatchingLevel,
  MANAGEMENT_SCOPES,
  type ManagementScope,
  mustBeSentSealed,
  SENT_SEALED_BASIS,
} from '../../../../shared/rules/management.ts';
import { subjectField } from './fields.ts';
import { read, type Values } from './values.ts';

/** What the managing level of a subject means for this team. */
export type Jurisdiction = 'own' | 'sealed';

/**
 * Whether the content may be asked: not before every subject's managing level is known; never for one whose leads go
 * sealed to the dispatching body (`stopped`), unless that body assigned it (`assigned`).
 */
export type Gate = 'unanswered' | 'stopped' | 'assigned' | 'open';

/** Where the rule about sealed leads is written. */
export const SEALED_BASIS = citationText(SENT_SEALED_BASIS);

/** What was answered to 管理权限 means, or `null` before it is answered. */
export function jurisdictionOf(values: Values, key: string, level: DispatchingLevel): Jurisdiction | null {
  const scope = scopeOf(values, key);
  if (scope === null) return null;
  return mustBeSentSealed(level, scope) ? 'sealed' : 'own';
}

/** How far the form goes. */
export function gateOf(values: Values, level: DispatchingLevel): Gate {
  const answers = values.subjects.map((key) => jurisdictionOf(values, key, level));
  if (answers.includes('sealed')) {
    const assigned = read(values, 'source') === '上级交办' && isDocumentNumber(read(values, 'documentNumber'));
    if (!assigned) return 'stopped';
  }
  if (answers.includes(null)) return 'unanswered';
  return answers.includes('sealed') ? 'assigned' : 'open';
}

/** The managing level that was chosen. 未注明 is no answer for somebody whose name is known. */
export function scopeOf(values: Values, key: string): ManagementScope | null {
  const chosen = read(values, subjectField(key, 'management'));
  const scope = MANAGEMENT_SCOPES.find((one) => one === chosen) ?? null;
  return scope === '未注明' && read(values, subjectField(key, 'kind')) !== '姓名不详' ? null : scope;
}
