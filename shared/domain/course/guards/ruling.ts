import { hasRight } from '../../../rules/rights.ts';
import type { Officer } from '../authority.ts';
import { decidedAs, type Facts, type Guard, unless } from '../facts.ts';
import { isRecused } from './recused.ts';

/** Guards about what one person rules alone, and about those whom he names. */
export const RULING_GUARDS = {
  GUARD_DECIDED_AS: (facts) => {
    const { given, who } = facts;
    if (given === null || given.decidedBy === who.name) return null;
    const as = decidedAs(facts);
    return unless(as === 'paper' || as === 'telephone', { person: given.decidedBy ?? '' });
  },
  GUARD_DECIDER: (facts) => {
    const { given, who, authority } = facts;
    if (given === null) return null;
    const { decidedBy = '' } = given;
    const able = rulersOf(facts);
    const [isAble, writesDown] = [decidedBy, who.name].map((one) => able.some(({ name }) => name === one));
    const hasAccount = authority.officers.some(({ name }) => name === decidedBy);
    // A name that is nobody's here stands for no leader who is: only where there is none, or one who leads writes it down.
    const mayStand = writesDown === true || !able.some(({ role }) => role === 'leader');
    const names = able.length === 0 ? '有权的领导或者上级' : able.map(({ name }) => name).join('、');
    return unless(hasAccount ? isAble === true : mayStand, { person: decidedBy, names });
  },
  GUARD_DECLARED: ({ course, given }) => {
    const named = new Set([...(given?.handlers ?? []), ...(given?.group ?? [])]);
    const missing = [...named].filter(
      (name) => given?.declared?.includes(name) !== true && !course.declared.includes(name),
    );
    return unless(missing.length === 0, { missing: missing.join('、') });
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** Who of this vault may rule here: whoever leads and is neither recused nor the one it is about. */
function rulersOf({ authority, course, given }: Facts): readonly Officer[] {
  const about = course.recusals.find(({ event }) => event === given?.recusal)?.person;
  const aboutLeader = authority.officers.some(({ name, role }) => name === about && role === 'leader');
  return authority.officers
    .filter(({ name, role }) => hasRight(role, 'approve') && name !== about && !isRecused(course, name))
    .filter(({ role }) => !aboutLeader || role === 'leader');
}
