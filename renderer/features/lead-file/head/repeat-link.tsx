import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { useHindrance } from '../../../base/rights.ts';
import { useVault } from '../../../base/session.tsx';

/** The way from a repeat to the lead that came first, by its number where the list of earlier leads tells it. */
export function RepeatLink({ lead, first }: { readonly lead: LeadFile; readonly first: string }) {
  const { go } = useNavigation();
  const number = useNumberOf(lead, first);
  return (
    <>
      重复，首次件{' '}
      <Button type="link" size="small" className="case-link" onClick={() => go({ page: 'lead', lead: first })}>
        {number ?? '打开首次件'}
      </Button>
    </>
  );
}

function useNumberOf({ subjects }: LeadFile, first: string): string | undefined {
  const vault = useVault();
  const hindrance = useHindrance('register');
  const name = subjects[0]?.name ?? '';
  const { data } = useQuery({
    queryKey: ['lead', 'earlier', name],
    queryFn: ({ signal }) => vault.leads.earlier({ name }, { signal }),
    enabled: name !== '' && hindrance === null,
    gcTime: 0,
  });
  return data?.find(({ id }) => id === first)?.number;
}
