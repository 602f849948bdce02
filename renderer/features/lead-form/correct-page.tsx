import { Page } from '../../ui/page.tsx';

/** Being written. */
export function CorrectPage() {
  return <Page title="CorrectPage">{null}</Page>;
}
