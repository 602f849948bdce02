import { Page } from '../../ui/page.tsx';

/** Being written. */
export function HandoffPage() {
  return <Page title="HandoffPage">{null}</Page>;
}
