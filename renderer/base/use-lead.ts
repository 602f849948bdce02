import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { useVault } from './session.tsx';

/**
 * The file of a lead. Each opening is recorded, and is read once: going from tab to tab reads nothing again, and on
 * leaving nothing is kept, so that the next opening is one of its own. Only what was changed here is read again.
 */
export function useLead(id: string): UseQueryResult<LeadFile> {
  const vault = useVault();
  return useQuery({
    queryKey: ['lead', 'file', id],
    queryFn: ({ signal }) => vault.leads.show({ lead: id }, { signal }),
    gcTime: 0,
  });
}
