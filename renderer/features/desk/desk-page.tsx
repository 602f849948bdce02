import { Page } from '../../ui/page.tsx';

/** Being written. */
export function DeskPage() {
  return <Page title="DeskPage">{null}</Page>;
}
