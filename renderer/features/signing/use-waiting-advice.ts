import type { AnsweredAdvice } from '../../../shared/contract/advice.ts';
import type { WaitingDecision } from '../../../shared/contract/waiting.ts';
import { useRead } from '../../base/query.ts';

/** What is advised of each line of the list, by its request. */
export type WaitingAdvice = {
  readonly of: ReadonlyMap<string, readonly AnsweredAdvice[]>;
  readonly error: Error | null;
};

/** Asks what is advised of what waits: the list stands there before, and whoever signs waits for nothing. */
export function useWaitingAdvice(lines: readonly WaitingDecision[]): WaitingAdvice {
  const matters = lines.map(({ lead, request }) => ({ lead, request }));
  const { data = [], error } = useRead('desk', ['waiting-advice', matters], (vault) =>
    vault.leads.waitingAdvice({ matters }),
  );
  return { of: new Map(data.map(({ request, advice }) => [request, advice])), error };
}
