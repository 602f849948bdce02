import { Page } from '../../ui/page.tsx';

/** Being written. */
export function LedgerPage() {
  return <Page title="LedgerPage">{null}</Page>;
}
