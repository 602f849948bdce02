/**
 * Who may import what, as data. {@link importProblem} reads these tables from top to bottom; there is no other place
 * in which a layer is opened or closed. Paths are relative to the project's folder, with `/`.
 */

/** One layer of the project and the layers its files may import from. */
export type Layer = { readonly files: RegExp; readonly mayImport: RegExp };

/** The window's features, each in a folder of its own. */
const FEATURES = [
  'desk',
  'entry',
  'envelopes',
  'erasing',
  'evidence',
  'find',
  'handoff',
  'import',
  'items',
  'lead-file',
  'lead-form',
  'ledger',
  'meetings',
  'prints',
  'reporter',
  'rules',
  'signing',
  'system',
] as const;

/** Features that show another feature's parts on their pages. */
const USES: Readonly<Record<string, readonly string[]>> = {
  desk: ['rules', 'signing'],
  envelopes: ['erasing'],
  items: ['envelopes', 'erasing', 'lead-form', 'reporter'],
  'lead-file': ['envelopes', 'erasing', 'evidence', 'reporter', 'signing'],
  'lead-form': ['evidence'],
  meetings: ['evidence', 'signing'],
  // What the leader sets is signed as what he lends is, and the page stands under 系统.
  rules: ['members'],
  system: ['rules'],
};

/** Ways to paper, which any feature may offer. */
const FOR_ALL = 'prints';

/** The first layer that matches a file decides. A file in no layer (tests, build scripts) may import every layer. */
export const LAYERS: readonly Layer[] = [
  { files: /^shared\//u, mayImport: /^shared\//u },
  { files: /^renderer\/base\//u, mayImport: /^(renderer\/base|shared)\//u },
  { files: /^renderer\/(ui|drafts)\//u, mayImport: /^(renderer\/(base|ui|drafts)|shared)\//u },
  // A feature imports itself, what is there for all, and what the table above gives it.
  ...FEATURES.map((feature) => ({
    files: new RegExp(`^renderer/features/${feature}/`, 'u'),
    mayImport: new RegExp(
      `^(renderer/(base|ui|drafts|features/(${[feature, FOR_ALL, ...(USES[feature] ?? [])].join('|')}))|shared)/`,
      'u',
    ),
  })),
  { files: /^renderer\//u, mayImport: /^(renderer|shared)\//u },
  { files: /^electron\/vault\/crypto\//u, mayImport: /^(electron\/vault\/crypto|shared)\//u },
  { files: /^electron\/vault\//u, mayImport: /^(electron\/vault|shared)\//u },
  { files: /^electron\/cli\//u, mayImport: /^(electron\/cli|electron\/vault|shared)\//u },
  // What both hosts of the window share knows neither of them.
  { files: /^electron\/web\//u, mayImport: /^(electron\/web|shared)\//u },
  // The shell starts a vault process and never has a vault of its own.
  {
    files: /^electron\/(main\.ts$|shell\/)/u,
    mayImport: /^(electron\/(shell|web|vault\/(crypto|process))|shared)\//u,
  },
  // Neither has the preview host: it carries frames to a vault process and back.
  {
    files: /^electron\/preview\//u,
    mayImport: /^(electron\/(preview|web|vault\/(crypto|files|process))\/|electron\/shell\/call-form\.ts$|shared\/)/u,
  },
  { files: /^electron\//u, mayImport: /^(electron|shared)\//u },
];

/** Areas of the vault that every other area stands on. They import no feature. */
export const FOUNDATION: ReadonlySet<string> = new Set(['crypto', 'files', 'store', 'keys', 'ledger']);

/**
 * Folders below an area that other areas may import from. Everything else below an area's own folder is that area's
 * inside: another area reaches it only through the files that lie directly in `electron/vault/<area>/`.
 */
export const PUBLISHED: readonly string[] = [
  'electron/vault/evidence/format/',
  'electron/vault/handoff/tar/',
  'electron/vault/handoff/stick/',
];

/** A group of modules from outside and the files that alone may import them. */
export type Reserved = { readonly modules: RegExp; readonly files: RegExp; readonly why: string };

const NOBODY = /^$/u;
const CHECKERS = '^(tests|build)/';

/** Modules that only named places may import. Tests and build scripts are named where they check from outside. */
export const RESERVED: readonly Reserved[] = [
  {
    modules: /^electron($|\/)/u,
    files: /^electron\/(main\.ts|shell\/)/u,
    why: 'only electron/main.ts and electron/shell/ know Electron',
  },
  {
    modules: /^electron-store$/u,
    files: /^electron\/shell\/preferences\.ts$/u,
    why: 'preferences are kept in one place',
  },
  {
    modules: /^(node:)?http$|^ws$/u,
    files: /^electron\/preview\/|^tests\/(e2e\/|.*preview)/u,
    why: 'only the preview host listens, on the loopback alone; it is in no package',
  },
  {
    modules: /^(node:)?(https|http2|net|tls|dgram|dns|inspector|cluster)($|\/)|^(undici|axios|node-fetch)($|\/)|^ws\//u,
    files: NOBODY,
    why: 'nothing in this product talks to a network',
  },
  {
    modules: /^better-sqlite3|^node:sqlite$/u,
    files: new RegExp(`^electron/vault/(store/|keys/guard\\.ts$)|${CHECKERS}`, 'u'),
    why: 'only electron/vault/store opens a database (and keys/guard.ts its lock)',
  },
  {
    modules:
      /^(node:)?crypto$|^sodium-native$|^@noble\/|^@node-rs\/argon2$|^age-encryption$|^@scure\/base$|^canonicalize$/u,
    files: new RegExp(`^electron/vault/crypto/|${CHECKERS}`, 'u'),
    why: 'only electron/vault/crypto calls primitives',
  },
  {
    modules: /^(node:)?fs($|\/)/u,
    files: new RegExp(
      `^electron/vault/(files|store|keys|evidence|import|backup|handoff/stick)/|^electron/(cli|shell|preview|web)/|${CHECKERS}`,
      'u',
    ),
    why: 'disks are touched by files, store, keys, evidence, import, backup and handoff/stick only',
  },
  {
    modules: /^(vitest|fast-check|write-excel-file|@signalapp\/sqlcipher|eslint|typescript)($|\/)/u,
    files: new RegExp(`${CHECKERS}|^[^/]+$`, 'u'),
    why: 'a development dependency is not part of the product',
  },
];

/** Layers in which no module of Node is imported at all. */
export const WITHOUT_NODE = /^(shared|renderer)\//u;
