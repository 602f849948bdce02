import { Page } from '../../ui/page.tsx';

/** Being written. */
export function LeadPage() {
  return <Page title="LeadPage">{null}</Page>;
}
