import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSession, useVault } from '../../base/session.tsx';
import { type Found, leadsAsFound, pagesFor, personAsFound } from './found.ts';

const MOST_LEADS = 12;
const MOST_PEOPLE = 6;

/** What was found, and whether it is what fits the text: while the vault is asked, what fitted the text before is shown. */
export type FoundNow = { readonly found: readonly Found[]; readonly isBusy: boolean };

/** What fits the text: pages at once, people and leads as soon as the vault has answered; the latest text counts. */
export function useFound(text: string): FoundNow {
  const vault = useVault();
  const { summary } = useSession();
  const wanted = text.trim();
  const asked = useQuery({
    queryKey: ['ledger', 'find', wanted],
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const options = { signal };
      const [people, { leads }] = await Promise.all([
        vault.leads.people({ text: wanted, limit: MOST_PEOPLE }, options),
        vault.leads.list({ view: 'all', search: wanted, limit: MOST_LEADS, withTotal: false }, options),
      ]);
      return [...leadsAsFound(leads, wanted), ...people.map(personAsFound)];
    },
  });
  const answered = wanted === '' ? [] : (asked.data ?? []);
  return { found: [...answered, ...pagesFor(wanted, summary.kind)], isBusy: wanted !== '' && asked.isFetching };
}
