import { Page } from '../../ui/page.tsx';

/** Being written. */
export function SystemPage() {
  return <Page title="SystemPage">{null}</Page>;
}
