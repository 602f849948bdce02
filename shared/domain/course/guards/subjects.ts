import type { CodedSubject } from '../../lead/fields.ts';
import type { LeadState } from '../../lead/state.ts';
import { placeOf, type Subjects, subjectsAt, subjectsReplaced } from '../../lead/subjects-at.ts';
import type { Hindrance } from '../guards.ts';
import { trackOf } from '../state.ts';

/**
 * What is in the way of a correction of the subjects. Whoever is put forward or disposed of keeps his place, and his
 * code stays his: what was approved was approved of him, and his course ends in its own way. While a verification is
 * under way nobody joins without an approved change of its scope, each of which lets one correction add to the subjects.
 *
 * It lets pass: everything before a matter is put forward, and again once that was sent back; post, rank, managing level
 * and unit of anybody; a name that is written otherwise, as {@link isSamePerson} takes it; the name of one who was
 * unknown; a new subject while there is no verification, who has his own study and approval before him. The words of
 * the matter are not weighed: what they were stays beside them, and only people tell a slip from another matter.
 */
export function subjectsHindrance(lead: LeadState, after: Subjects): Hindrance | null {
  if (lead.subjects.state !== 'present') return null;
  const now = lead.subjects.value;
  const lost = now.find(({ code }) => !keepsHisPlace(lead, code, after));
  if (lost !== undefined) return { code: 'GUARD_SUBJECT_KEPT', params: { person: lost.code } };
  const added = after.filter(({ code }) => !now.some((one) => one.code === code));
  const isVerifying = now.some(({ code }) => trackOf(lead.course, code).stage === 'verifying');
  const mayJoin = added.length === 0 || !isVerifying || hasScopeToUse(lead);
  return mayJoin ? null : { code: 'GUARD_SCOPE_APPROVED', params: {} };
}

/** Whether the code still stands for everybody whom it stood for since something was put forward about him. */
function keepsHisPlace(lead: LeadState, code: string, after: Subjects): boolean {
  const since = concernedSince(lead, code);
  if (since === null) return true;
  const then = after.find((one) => one.code === code);
  return then !== undefined && knownSince(lead, code, since).every((before) => isSamePerson(before, then));
}

/** The place of the first step that put a matter about him forward, or disposed of him on paper; `null` without one. */
function concernedSince(lead: LeadState, code: string): number | null {
  const asked = lead.course.requests.filter(
    ({ persons, decision }) => persons.includes(code) && (decision === null || decision.decision === '同意'),
  );
  const onPaper = lead.disposals.filter((step) => subjectsAt(lead, placeOf(lead, step)).has(code));
  const places = [...asked, ...onPaper].map((step) => placeOf(lead, step));
  return places.length === 0 ? null : Math.min(...places);
}

/** Everybody for whom the code stood, from that place in the file until now. */
function knownSince(lead: LeadState, code: string, since: number): Subjects {
  const before = subjectsReplaced(lead).filter(({ place }) => place > since);
  const now = lead.subjects.state === 'present' ? lead.subjects.value : [];
  return [...before.map(({ old }) => old), now].flatMap((some) => some.filter((one) => one.code === code));
}

/** A change of the scope was agreed to after the last correction that added somebody. */
function hasScopeToUse(lead: LeadState): boolean {
  const additions = subjectsReplaced(lead).filter(({ old, by }) =>
    by.some(({ code }) => !old.some((one) => one.code === code)),
  );
  const last = additions.at(-1)?.place ?? -1;
  return lead.course.requests.some(
    ({ matter, decision }) =>
      matter === '变更核查范围' && decision?.decision === '同意' && placeOf(lead, decision) > last,
  );
}

/**
 * Whether two descriptions are of one person, as far as a program can tell: one was unknown and is named now, or the
 * name is the same; or it is written a little otherwise, in half of its characters at most, and the unit is the same.
 */
export function isSamePerson(before: CodedSubject, after: CodedSubject): boolean {
  if (before.kind === '姓名不详') return true;
  if (before.kind !== after.kind) return false;
  const [was, is] = [said(before.name), said(after.name)];
  return was === is || (said(before.organisation) === said(after.organisation) && isLike(was, is));
}

const said = (text: string | undefined): string => (text ?? '').trim();

/** Whether at least half of the characters of the longer name stand in the other as well. */
function isLike(a: string, b: string): boolean {
  const left = [...b];
  const shared = [...a].filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length * 2 >= Math.max([...a].length, [...b].length);
}
