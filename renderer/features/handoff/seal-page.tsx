import { Page } from '../../ui/page.tsx';

/** Being written. */
export function SealPage() {
  return <Page title="SealPage">{null}</Page>;
}
