import type { ItemStatus } from '../../shared/rules/item-status.ts';
import type { LedgerViewCode } from '../../shared/rules/ledger-views.ts';

/** What a list of the ledger shows. */
export type LedgerPlace = {
  readonly page: 'ledger';
  readonly view?: LedgerViewCode;
  readonly search?: string;
  readonly counterpart?: string;
  /** The line that was looked at, counted from 0: coming back, it is looked at again. */
  readonly line?: number;
  /** The leads that were ticked, by id. */
  readonly ticked?: readonly string[];
};

/** What a list of the letterbox shows. */
export type ItemsPlace = {
  readonly page: 'items';
  readonly status?: ItemStatus;
  readonly search?: string;
  /** Only those of which a date passed. */
  readonly everOverdue?: true;
};

/** The tabs of a lead's file. */
export type LeadTab = 'course' | 'evidence' | 'packages';
/** A step whose form is open over a lead's file when one comes to it, and what it is about: whose signature under what. */
export type LeadStepAsked = { readonly action: 'sign-later'; readonly request: string; readonly decidedBy: string };
/** Parts of 报送与接收. */
export type HandoffTab = 'sent' | 'inbox' | 'cards';
/** Parts of 系统. */
export type SystemTab = 'backup' | 'check' | 'rules' | 'settings' | 'about';

/** What is corrected: a lead, or an item of the letterbox; by id. */
export type Corrected = { readonly lead: string } | { readonly item: string };

/**
 * Where the window is. It stands in memory only: nothing of it reaches the address bar or the history, and the lock
 * takes it along.
 */
export type Place =
  | { readonly page: 'desk' }
  | LedgerPlace
  | { readonly page: 'lead'; readonly lead: string; readonly tab?: LeadTab; readonly step?: LeadStepAsked }
  | { readonly page: 'new-lead'; readonly draft?: string }
  | { readonly page: 'correct'; readonly lead: string }
  | { readonly page: 'correct-item'; readonly item: string }
  | ItemsPlace
  | { readonly page: 'item'; readonly item: string }
  /** `adding`: the form of a new entry is open over the register. */
  | { readonly page: 'envelopes'; readonly adding?: boolean; readonly everOverdue?: true }
  /** `calling`: the form of a new meeting is open over the list. */
  | { readonly page: 'meetings'; readonly calling?: boolean }
  | { readonly page: 'meeting'; readonly meeting: string }
  /** 案后剖析 in numbers. */
  | { readonly page: 'reviews' }
  | { readonly page: 'import' }
  | { readonly page: 'handoff'; readonly tab: HandoffTab }
  | { readonly page: 'seal'; readonly leads?: readonly string[]; readonly to?: string }
  | { readonly page: 'members' }
  | { readonly page: 'system'; readonly tab: SystemTab };

/** The way so far: the places one can go back to, and where one is. */
export type Way = {
  readonly past: readonly Place[];
  readonly here: Place;
  readonly future: readonly Place[];
  /** One more with each step: whoever goes to a walk that he stands in begins it anew. */
  readonly visit: number;
};

const MOST_PLACES = 50;

export const START: Way = { past: [], here: { page: 'desk' }, future: [], visit: 0 };

/** Goes to a place; the one before can be gone back to. */
export function goTo({ past, here, visit }: Way, place: Place): Way {
  return { past: [...past, here].slice(-MOST_PLACES), here: place, future: [], visit: visit + 1 };
}

/** Shows the same page otherwise (another filter), without a step to go back. */
export function change(way: Way, place: Place): Way {
  return { ...way, here: place };
}

/** One step back, or to the desk where there is none. */
export function goBack({ past, here, future, visit }: Way): Way {
  const before = past.at(-1);
  if (before === undefined) return { ...START, future, visit: visit + 1 };
  return { past: past.slice(0, -1), here: before, future: [here, ...future], visit: visit + 1 };
}

/** One step forward again. */
export function goForward(way: Way): Way {
  const [next, ...rest] = way.future;
  return next === undefined ? way : { past: [...way.past, way.here], here: next, future: rest, visit: way.visit + 1 };
}
