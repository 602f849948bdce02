import { format, resolveConfig } from 'prettier';
import { clocksPage } from './clocks-page.ts';
import { coursePage } from './course-page.ts';
import { errorPage } from './error-page.ts';
import { jsonPage } from './json-page.ts';

/** A generated page: where it stands in the project, and its text. */
export type Page = { readonly path: string; readonly text: string };

/** Every generated page, formatted as the project formats its files. */
export async function pages(root: string): Promise<readonly Page[]> {
  const made = {
    ...{ 'docs/json.md': jsonPage(), 'docs/error-codes.md': errorPage() },
    ...{ 'docs/course.md': coursePage(), 'docs/clocks.md': clocksPage() },
  };
  return Promise.all(
    Object.entries(made).map(async ([path, text]) => {
      const options = await resolveConfig(`${root}/${path}`);
      return { path, text: await format(text, { ...options, parser: 'markdown' }) };
    }),
  );
}
