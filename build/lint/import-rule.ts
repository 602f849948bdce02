import { builtinModules } from 'node:module';
import { posix } from 'node:path';

import type { Rule } from 'eslint';

import { FOUNDATION, LAYERS, PUBLISHED, RESERVED, WITHOUT_NODE } from './layers.ts';

const BUILTIN: ReadonlySet<string> = new Set(builtinModules);

/**
 * Says why `file` may not import `specifier`, or `undefined` when it may.
 *
 * @param file path of the importing file, relative to the project, with `/`
 * @param specifier what stands in the import, relative or the name of a module
 */
export function importProblem(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? ownProblem(file, resolve(file, specifier)) : outsideProblem(file, specifier);
}

function resolve(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

function outsideProblem(file: string, name: string): string | undefined {
  const reserved = RESERVED.find((group) => group.modules.test(name) && !group.files.test(file));
  if (reserved !== undefined) return reserved.why;
  const ofNode = name.startsWith('node:') || BUILTIN.has(name);
  return ofNode && WITHOUT_NODE.test(file) ? 'shared/ and renderer/ run without Node' : undefined;
}

function ownProblem(file: string, target: string): string | undefined {
  const layer = LAYERS.find((candidate) => candidate.files.test(file));
  if (layer === undefined) return undefined;
  if (!layer.mayImport.test(target)) return `files like this one import only from ${layer.mayImport.source}`;
  return areaProblem(areaOf(file), target);
}

function areaProblem(from: string | undefined, target: string): string | undefined {
  const to = areaOf(target);
  if (from === undefined || to === undefined || from === to) return undefined;
  if (FOUNDATION.has(from) && !FOUNDATION.has(to))
    return `${from} is a foundation and imports no feature such as ${to}`;
  const depth = target.split('/').length;
  const inside = depth > 4 && !PUBLISHED.some((folder) => target.startsWith(folder));
  return inside ? `this is the inside of ${to}; use a file directly in electron/vault/${to}/` : undefined;
}

/** `leads` for `electron/vault/leads/…`; `undefined` for files that belong to no area. */
function areaOf(path: string): string | undefined {
  return /^electron\/vault\/([^/]+)\/./u.exec(path)?.[1];
}

/** Lint rule over every form of import: static, re-export, dynamic and of types. */
export const importRule: Rule.RuleModule = {
  meta: { type: 'problem', messages: { forbidden: "'{{specifier}}' may not be imported here: {{why}}" }, schema: [] },
  create(context) {
    const file = posix.relative(slashes(context.cwd), slashes(context.filename));
    const check = (node: Rule.Node, source: unknown): void => {
      const specifier = literalText(source);
      const why = specifier === undefined ? undefined : importProblem(file, specifier);
      if (why !== undefined)
        context.report({ node, messageId: 'forbidden', data: { specifier: specifier ?? '', why } });
    };
    return {
      ImportDeclaration: (node) => {
        check(node, node.source);
      },
      ExportAllDeclaration: (node) => {
        check(node, node.source);
      },
      ExportNamedDeclaration: (node) => {
        check(node, node.source);
      },
      ImportExpression: (node) => {
        check(node, node.source);
      },
      TSImportType: (node: Rule.Node & { readonly source?: unknown }) => {
        check(node, node.source);
      },
    };
  },
};

function literalText(source: unknown): string | undefined {
  const value = (source as { readonly value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
