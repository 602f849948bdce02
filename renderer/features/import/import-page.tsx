import { Page } from '../../ui/page.tsx';

/** Being written. */
export function ImportPage() {
  return <Page title="ImportPage">{null}</Page>;
}
