import type { CardSummary } from '../../../../shared/contract/packages.ts';
import type { LedgerViewCode } from '../../../../shared/rules/ledger-views.ts';
import type { LedgerPlace } from '../../../base/place.ts';
import type { LedgerQuery } from './use-ledger.ts';

/** The view that the ledger opens with. */
export const USUAL_VIEW: LedgerViewCode = 'open';

/** Views that are about one receiver: the first cannot be answered without, the second can. */
const ABOUT_A_RECEIVER: ReadonlySet<LedgerViewCode> = new Set(['changed', 'unreceipted']);

/** True when a receiver can be chosen for the view. */
export function isAboutReceiver(view: LedgerViewCode): boolean {
  return ABOUT_A_RECEIVER.has(view);
}

/**
 * The receiver that a view is about: the one chosen, or the first where there has to be one; `null` where there has to be
 * one and none is known, `undefined` where none is needed.
 */
export function counterpartOf(
  place: LedgerPlace,
  receivers: readonly Pick<CardSummary, 'code'>[],
): string | null | undefined {
  const { view = USUAL_VIEW, counterpart } = place;
  if (!isAboutReceiver(view)) return undefined;
  return counterpart ?? (view === 'changed' ? (receivers[0]?.code ?? null) : undefined);
}

/** What the vault is asked for; a field that narrows nothing is left out. */
export function queryOf(view = USUAL_VIEW, search = '', counterpart?: string): LedgerQuery {
  return { view, ...(search === '' ? {} : { search }), ...(counterpart === undefined ? {} : { counterpart }) };
}

/** What of the ledger's place is changed. A receiver that is `undefined` is all of them. */
export type PlaceChanges = {
  readonly view?: LedgerViewCode;
  readonly search?: string;
  readonly counterpart?: string | undefined;
};

/** The same page with something of it changed; the line that was looked at belongs to the list before. */
export function changed({ line: _line, ...place }: LedgerPlace, changes: PlaceChanges): LedgerPlace {
  const { counterpart, ...rest } = { ...place, ...changes };
  return { ...rest, ...(counterpart === undefined ? {} : { counterpart }) };
}
