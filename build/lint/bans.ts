/** One banned shape of code: an ESLint selector and what to do instead. */
export type Ban = { readonly selector: string; readonly message: string };

/** Banned in every file of the project. */
export const EVERYWHERE: readonly Ban[] = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Take a RandomSource.' },
  { selector: 'MemberExpression[property.name="openExternal"]', message: 'No outside program is ever opened.' },
  { selector: 'MemberExpression[property.name="getBuiltinModule"]', message: 'Use an import, which lint can see.' },
];

/** Banned in every file but the clock itself. */
export const TIME: readonly Ban[] = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Take a Clock.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take a Clock.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Take a Clock.' },
];

/** Banned in what is shipped, on top of the rest. */
export const PRODUCT: readonly Ban[] = [
  { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No mutable state at module level.' },
  {
    selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
    message: 'No mutable state at module level.',
  },
  { selector: 'Identifier[name="createRequire"]', message: 'Use an import, which lint can see.' },
];

const RUNNERS = '/^(test|it|describe|suite|bench)$/';

/** Banned in tests, on top of the rest: nothing is left out of a run. */
export const TESTS: readonly Ban[] = [
  {
    selector: 'MemberExpression[property.name=/^(skip|todo|only|skipIf|runIf|fails)$/]',
    message: 'Every test runs, on every machine.',
  },
  {
    selector: `CallExpression[callee.name=${RUNNERS}] > ObjectExpression > Property[key.name=/^(skip|todo|only|fails)$/]`,
    message: 'Every test runs, on every machine.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs, on every machine.',
  },
];

/** Names of the runtime that reach a network. */
export const NETWORK_GLOBALS: readonly string[] = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];
