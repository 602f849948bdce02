import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that ask about colours alone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page, in words; or only what the colours are to blame for, on a page that it has seen before. */
export async function foundByAxe(
  page: Page,
  look: 'at everything' | 'at colours' = 'at everything',
): Promise<readonly string[]> {
  // Every rule looks at everything; of what is in order no list is made, which would take longer than looking.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (look === 'at colours') axe.withRules(COLOURS);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
