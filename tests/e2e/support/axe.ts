import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that ask about colours alone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What stands in for axe on a page that has it: to read it anew takes several times as long as to look. */
const THERE_ALREADY = ';';

async function builderFor(page: Page): Promise<AxeBuilder> {
  // A frame has none of its own yet.
  const isThere = page.frames().length === 1 && (await page.evaluate('typeof window.axe?.run === "function"'));
  return isThere ? new AxeBuilder({ page, axeSource: THERE_ALREADY }) : new AxeBuilder({ page });
}

/** What axe finds on the page, in words; or only what the colours are to blame for, on a page that it has seen before. */
export async function foundByAxe(
  page: Page,
  look: 'at everything' | 'at colours' = 'at everything',
): Promise<readonly string[]> {
  const axe = await builderFor(page);
  // Every rule looks at everything, and none needs a file fetched again; of what is in order no list is made.
  axe.setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });
  if (look === 'at colours') axe.withRules(COLOURS);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
