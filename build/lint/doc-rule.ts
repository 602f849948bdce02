import type { Rule } from 'eslint';

type Declaration = {
  readonly type: string;
  readonly id?: { readonly name?: string } | null;
  readonly typeAnnotation?: { readonly type: string; readonly typeArguments?: unknown };
};

const DOCUMENTED: ReadonlySet<string> = new Set(['FunctionDeclaration', 'ClassDeclaration', 'TSTypeAliasDeclaration']);

/**
 * Every exported function, class and type says in a TSDoc comment what it means and what it throws. A type taken from a
 * value (`(typeof LIST)[number]`, `z.infer<typeof schema>`) is described where the value is.
 */
export const docRule: Rule.RuleModule = {
  meta: { type: 'suggestion', messages: { missing: "export '{{name}}' has no TSDoc comment" }, schema: [] },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        const declaration = node.declaration as Declaration | null | undefined;
        if (declaration === null || declaration === undefined || !DOCUMENTED.has(declaration.type)) return;
        if (isTaken(declaration)) return;
        const last = context.sourceCode.getCommentsBefore(node).at(-1);
        if (last?.type === 'Block' && last.value.startsWith('*')) return;
        context.report({ node, messageId: 'missing', data: { name: declaration.id?.name ?? '' } });
      },
    };
  },
};

function isTaken({ typeAnnotation }: Declaration): boolean {
  if (typeAnnotation === undefined) return false;
  const { type, typeArguments } = typeAnnotation;
  return (
    type === 'TSIndexedAccessType' ||
    type === 'TSTypeQuery' ||
    (type === 'TSTypeReference' && typeArguments !== undefined)
  );
}
