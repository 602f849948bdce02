import { createContext, use } from 'react';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import type { LedgerViewCode } from '../../../shared/rules/ledger-views.ts';

/** What of the ledger is printed: a saved view, narrowed by a search. */
export type LedgerToPrint = {
  readonly view?: LedgerViewCode;
  readonly counterpart?: string;
  readonly search?: string;
};

/**
 * The ways to paper. Each opens the dialog that asks for whom, puts the print on record, and only then draws and prints.
 */
export type Prints = {
  /** 线索登记表. */
  readonly leadSheet: (lead: Pick<LeadFile, 'id' | 'number'>) => void;
  /** 呈批表, for the matter that waits for its approval, or another one that is chosen then. */
  readonly approvalSheet: (lead: Pick<LeadFile, 'id' | 'number' | 'course'>) => void;
  /**
   * 台账清单, as filtered; `count` is how many lines it will have, `null` while nobody knows, `columns` are those of the
   * paper ledger that stand on the screen.
   */
  readonly ledger: (query: LedgerToPrint, count: number | null, columns: readonly number[]) => void;
  /** 交接单 of a sealed package, by the package's id and its number. */
  readonly handover: (packageId: string, sequence: number) => void;
  /** 时限清单: what is overdue, and what falls due within a month. */
  readonly deadlines: () => void;
  /** 会议记录. */
  readonly meeting: (meeting: Pick<MeetingFile, 'id' | 'number'>) => void;
};

const Context = createContext<Prints | null>(null);

export const PrintsContext = Context;

/** The ways to paper, for a component below the provider of prints. */
export function usePrint(): Prints {
  const prints = use(Context);
  if (prints === null) throw new RangeError('outside of PrintProvider');
  return prints;
}
