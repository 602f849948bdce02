import { type Chains, DEFAULT_CHAINS } from '../../rules/approval-chains.ts';
import type { ApprovalMatter } from '../../rules/course-lists.ts';
import type { Role } from '../../rules/roles.ts';

/** Somebody who signs with a key of his own in this vault. */
export type Officer = { readonly name: string; readonly role: Role; readonly key: string };

/** A delegation as those it concerns are called now. It runs from one day to another, and not from the day it was ended. */
export type Mandate = {
  readonly event: string;
  readonly by: string;
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly matters: readonly ApprovalMatter[];
  readonly endedOn: string | null;
};

/** Who decides in this vault: the chains that are set now, who could sign, and on whose authority beside his own. */
export type Authority = {
  readonly chains: Chains;
  readonly officers: readonly Officer[];
  readonly mandates: readonly Mandate[];
};

/** The chains of a vault in which none was set. */
export const CHAINS_AT_FIRST = Object.fromEntries(
  Object.entries(DEFAULT_CHAINS).map(([matter, { chain }]) => [matter, chain]),
) as unknown as Chains;

/** The delegations by which this person may decide this matter on that day. */
export function mandatesOf(
  { mandates }: Authority,
  to: string,
  matter: ApprovalMatter,
  day: string,
): readonly Mandate[] {
  return mandates.filter(
    (one) =>
      one.to === to &&
      one.matters.includes(matter) &&
      one.from <= day &&
      day <= one.until &&
      (one.endedOn === null || day < one.endedOn),
  );
}
