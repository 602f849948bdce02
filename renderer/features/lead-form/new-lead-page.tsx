import { Page } from '../../ui/page.tsx';

/** Being written. */
export function NewLeadPage() {
  return <Page title="NewLeadPage">{null}</Page>;
}
