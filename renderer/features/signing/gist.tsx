import { refusalOf } from '../../base/refusal.ts';
import { useLead } from '../../base/use-lead.ts';
import { Facts } from '../../ui/facts.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { gistOf } from './words.ts';

/** A lead as it is read before its matter is decided. Reading it is on record, as any opening of a lead. */
export function Gist({ lead, request }: { readonly lead: string; readonly request: string }) {
  const { data, error } = useLead(lead);
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  return data === undefined ? <Waiting /> : <Facts facts={gistOf(data, request)} />;
}
