import type { LeadState } from '../lead/state.ts';
import { RIGHTS } from '../../rules/rights.ts';
import { ROLE_TERMS, type Role } from '../../rules/roles.ts';
import type { Signer } from './facts.ts';
import type { Hindrance } from './guards.ts';
import { isRecused } from './guards/recused.ts';
import { isUnsigned, type Request } from './state.ts';

/** A matter that waits for its decision, or a decision by telephone that waits for its signature (待补签). */
export type Waiting = {
  readonly kind: 'decision' | 'signature';
  readonly request: Request;
  /** The reason as it was put forward; empty where it did not travel or was erased. */
  readonly reason: string;
  /** Who handles the lead, and the key that put the matter forward: none of them decides it. */
  readonly own: readonly string[];
  /** Who has declared a recusal of whom it was not decided that he stays. */
  readonly recused: readonly string[];
};

/** Everything in a lead that waits for a hand. A void lead, and one that went the sealed way, wait for nothing. */
export function waitingIn({ course, voided, sentSealed }: LeadState): readonly Waiting[] {
  if (voided !== null || sentSealed !== null) return [];
  const recused = [...new Set(course.recusals.map(({ person }) => person))].filter((name) => isRecused(course, name));
  return course.requests.flatMap((request) => {
    const { decision, event, actor } = request;
    if (decision !== null && !isUnsigned(request)) return [];
    const said = course.said.find((one) => one.event === event)?.values['reason'];
    return [
      {
        ...{ kind: decision === null ? ('decision' as const) : ('signature' as const), request, recused },
        ...{ reason: typeof said === 'string' ? said : '', own: [...course.handlers, actor] },
      },
    ];
  });
}

/** What becomes of it, where the chain is not looked at. */
const OWN_NEXT = '请由其他有权人员签批，或者录入纸质审批';

/**
 * Why someone may not sign a decision, by what is known of all matters that wait; the guards of the step ask the same
 * of the whole lead before anything is signed.
 */
export function mayNotDecide(
  { own, recused }: Pick<Waiting, 'own' | 'recused'>,
  { name, key, role }: Signer,
): Hindrance | null {
  if (own.includes(name) || own.includes(key)) return { code: 'GUARD_OWN_MATTER', params: { next: OWN_NEXT } };
  const roles: readonly Role[] = RIGHTS.approve.roles;
  if (!roles.includes(role)) {
    return { code: 'GUARD_APPROVER', params: { roles: roles.map((one) => ROLE_TERMS[one]).join('、') } };
  }
  return recused.includes(name) ? { code: 'GUARD_RECUSED', params: { person: name } } : null;
}
