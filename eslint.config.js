import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { EVERYWHERE, NETWORK_GLOBALS, PRODUCT, TESTS, TIME } from './build/lint/bans.ts';
import { databaseRule } from './build/lint/database-rule.ts';
import { docRule } from './build/lint/doc-rule.ts';
import { importRule } from './build/lint/import-rule.ts';

const mixia = { rules: { imports: importRule, database: databaseRule, documented: docRule } };

const code = ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs'];
const product = ['electron/**', 'shared/**', 'renderer/**', 'build/**'];
const script = ['**/*.js', '**/*.mjs'];

/** Later blocks replace the options of earlier ones, so every block names its whole list. */
const bans = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });
const globalsBanned = (names) => ({
  'no-restricted-globals': ['error', { globals: [...names], checkGlobalObject: true }],
});

/** A declaration file repeats how the foreign module really exports. */
const isNotDefaultExport = (ban) => ban.selector !== 'ExportDefaultDeclaration';

export default defineConfig(
  { ignores: ['node_modules/', 'coverage/', 'docs/', 'out/', 'release/'] },
  { linterOptions: { noInlineConfig: true } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    files: code,
    plugins: { mixia },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'mixia/imports': 'error',
      'mixia/database': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is cut into code points here on purpose: Chinese characters outside the basic plane count as one.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      ...globalsBanned([...NETWORK_GLOBALS]),
      ...bans(EVERYWHERE, TIME),
    },
  },
  {
    files: product,
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 50],
      'mixia/documented': 'error',
      ...globalsBanned([...NETWORK_GLOBALS, 'crypto']),
      ...bans(EVERYWHERE, TIME, PRODUCT),
    },
  },
  { files: ['electron/vault/clock.ts', 'renderer/base/clock.ts'], rules: bans(EVERYWHERE, PRODUCT) },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    // The last one speaks of React's compiler, which is not used here.
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  // The line to the preview host, which a packaged window does not contain.
  {
    files: ['renderer/base/connect/preview.ts'],
    rules: globalsBanned(['fetch', 'EventSource', 'XMLHttpRequest', 'crypto']),
  },
  // Drafts are encrypted by the browser itself, with a key that cannot be read back.
  { files: ['renderer/drafts/**'], rules: globalsBanned([...NETWORK_GLOBALS]) },
  { files: ['electron/vault/store/**'], rules: { 'mixia/database': ['error', { writesSql: true }] } },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', 400],
      // Tests damage databases on purpose, and look into every table.
      'mixia/database': ['error', { writesSql: true }],
      ...bans(EVERYWHERE, TIME, TESTS),
    },
  },
  { files: ['**/*.d.ts'], rules: { 'mixia/documented': 'off', ...bans(EVERYWHERE.filter(isNotDefaultExport)) } },
  { files: script, extends: [tseslint.configs.disableTypeChecked] },
  { files: ['*.config.js', '*.config.ts'], rules: bans(TIME) },
);
