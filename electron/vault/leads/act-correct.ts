import { subjectsHindrance } from '../../../shared/domain/course/guards/subjects.ts';
import type { LeadChanges } from '../../../shared/domain/lead/actions.ts';
import type { CodedSubject } from '../../../shared/domain/lead/fields.ts';
import { contentFields, headFields } from '../../../shared/domain/lead/fields.ts';
import { assertMayBeRegistered, type LeadFacts } from '../../../shared/domain/lead/rules.ts';
import type { SectionData } from '../../../shared/domain/event/event-types.ts';
import type { Correctable, LeadState } from '../../../shared/domain/lead/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { compartmentRecipient, sealReporter } from '../compartment/compartment.ts';
import { canonicalText } from '../crypto/canonical.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { normalised } from '../ledger/event-codec.ts';

type Values = Readonly<Record<string, unknown>>;
type Patch = { readonly changes: Values; readonly was: Values };

/**
 * 更正: appends the new values with the old ones beside them. What is given but not different is left out.
 * @throws AppError as {@link correctionOf}; GUARD_SUBJECT_KEPT, GUARD_SCOPE_APPROVED (监察法第四十五条)
 */
export async function correct(
  vault: OpenVault,
  lead: LeadState,
  changes: LeadChanges,
  reason: string,
): Promise<string> {
  if (lead.content.state !== 'present') throw new AppError('LEAD_ERASED');
  const hasReporter = lead.reporter.state === 'present' || lead.head.imported !== undefined;
  const sections = await correctionOf(vault, lead, changes, hasReporter);
  if (sections === null) throw new AppError('LEAD_ACTION_INVALID', { where: '更正内容与现有内容相同' });
  const moved = sections['subjects'] as { readonly subjects: readonly CodedSubject[] } | undefined;
  const hindrance = moved === undefined ? null : subjectsHindrance(lead, moved.subjects);
  if (hindrance !== null) throw new AppError(hindrance.code, hindrance.params);
  return vault.ledger.write((writer) =>
    writer.append({ type: 'LeadCorrected', stream: lead.id, sections: { ...sections, reason: { reason } } }),
  );
}

/** What can be corrected: a lead, or an item of the letterbox. */
type File = Correctable<Values>;

/**
 * The sections of a correction, the reporter sealed; `null` when nothing would change.
 * @throws AppError LEAD_ERASED, LEAD_ACTION_INVALID and the refusals of registration
 */
export async function correctionOf(
  vault: OpenVault,
  file: File,
  changes: LeadChanges,
  hasReporter: boolean,
): Promise<SectionData<'LeadCorrected'> | null> {
  if (file.content.state !== 'present' || file.subjects.state !== 'present') throw new AppError('LEAD_ERASED');
  const head = patch(changes, file.head, Object.keys(headFields));
  const content = patch(changes, file.content.value, Object.keys(contentFields));
  const subjects = changes.subjects && withCodes(changes.subjects, file);
  const moved = subjects !== undefined && !same(subjects, file.subjects.value) ? subjects : undefined;
  const { reporter } = changes;
  if (head === null && content === null && moved === undefined && reporter === undefined) return null;
  const isNamed = hasReporter || reporter !== undefined;
  assertMayBeRegistered(after(file, head, content, subjects, isNamed), vault.rules());
  const sealed = reporter && (await sealReporter(compartmentRecipient(vault.ledger.db), reporter));
  return {
    ...(head === null ? {} : { head }),
    ...(content === null ? {} : { content }),
    ...(moved === undefined ? {} : { subjects: { subjects: [...moved], was: [...file.subjects.value] } }),
    ...(sealed === undefined ? {} : { reporter: sealed }),
  };
}

/** Those of `names` that change, with what they were; `null` when none does. */
function patch(changes: LeadChanges, now: Values, names: readonly string[]): Patch | null {
  const given = changes as Values;
  const differing = names.filter((name) => given[name] !== undefined && !same(given[name], now[name] ?? null));
  if (differing.length === 0) return null;
  return {
    changes: Object.fromEntries(differing.map((name) => [name, given[name]])),
    was: Object.fromEntries(differing.map((name) => [name, now[name] ?? null])),
  };
}

function same(a: unknown, b: unknown): boolean {
  return canonicalText(normalised(a)) === canonicalText(normalised(b));
}

/** A subject keeps the code it names; a new one gets the next that was never given in this lead. */
function withCodes(given: NonNullable<LeadChanges['subjects']>, lead: File): readonly CodedSubject[] {
  const known = new Set<string>();
  if (lead.subjects.state === 'present') for (const { code } of lead.subjects.value) known.add(code);
  for (const correction of lead.corrections) {
    for (const { field, old } of correction.changes) {
      if (field === 'subjects') for (const { code } of old as readonly CodedSubject[]) known.add(code);
    }
  }
  let next = Math.max(0, ...[...known].map(Number));
  const used = new Set<string>();
  return given.map((subject) => {
    const code = subject.code ?? String((next += 1)).padStart(2, '0');
    if ((subject.code !== undefined && !known.has(code)) || used.has(code)) {
      throw new AppError('LEAD_ACTION_INVALID', { where: '被反映人序号不符' });
    }
    used.add(code);
    return { ...subject, code };
  });
}

/** The file as it would stand, for the rules of registration. */
function after(
  lead: File,
  head: Patch | null,
  content: Patch | null,
  subjects: readonly CodedSubject[] | undefined,
  hasReporter: boolean,
): LeadFacts {
  const now = lead.content.state === 'present' ? lead.content.value : {};
  const current = lead.subjects.state === 'present' ? lead.subjects.value : [];
  const merged = { ...lead.head, ...head?.changes, ...now, ...content?.changes };
  return { ...merged, subjects: [...(subjects ?? current)], hasReporter } as unknown as LeadFacts;
}
