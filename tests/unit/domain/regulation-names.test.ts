import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NO_TEXT } from '../../../shared/rules/clocks/rule.ts';
import { PERIOD_RULES } from '../../../shared/rules/clocks/all.ts';
import { EXTENSIONS } from '../../../shared/rules/clocks/extensions.ts';
import { RECURRING, SIGN_LATER } from '../../../shared/rules/clocks/office-clocks.ts';
import { DEFAULT_CHAINS } from '../../../shared/rules/approval-chains.ts';
import { GUARDS } from '../../../shared/rules/course-guards.ts';
import * as names from '../../../shared/rules/regulation-names.ts';

const NAMES: readonly string[] = Object.values(names);

test('the name of a regulation is written in one file', () => {
  const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}');
  expect(files.length).toBeGreaterThan(300);
  const elsewhere = files.filter(
    (file) =>
      !file.endsWith('regulation-names.ts') && NAMES.some((name) => readFileSync(file, 'utf8').includes(`'${name}`)),
  );
  expect(elsewhere).toEqual([]);
});

test('what is cited bears the whole name, as an imported text is found by it', () => {
  const cited = [
    ...[...PERIOD_RULES, ...RECURRING, ...Object.values(EXTENSIONS)].map(({ basis }) => basis),
    ...[...Object.values(GUARDS), ...Object.values(DEFAULT_CHAINS)].map(({ basis }) => basis),
  ];
  const own = [NO_TEXT, SIGN_LATER.basis].map(({ regulation }) => regulation);
  const unknown = cited.filter(({ regulation }) => !NAMES.includes(regulation) && !own.includes(regulation));
  expect(unknown).toEqual([]);
});
