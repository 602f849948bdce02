import type { Rule } from 'eslint';

/** What the rule needs of the type services that typescript-eslint's parser offers. */
type TypeServices = {
  readonly program?: unknown;
  readonly getTypeAtLocation?: (node: unknown) => { getProperty: (name: string) => unknown };
};

const BANNED: ReadonlyMap<string, string> = new Map([
  ['exec', 'runs whole scripts of SQL; prepare one statement'],
  ['serialize', 'returns the decrypted database'],
  ['backup', 'refuses encrypted files; use the copy that electron/vault/store makes'],
  ['loadExtension', 'loads foreign code into the vault'],
]);

const SQL = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|DROP|ALTER|PRAGMA|VACUUM|ATTACH)\b/iu;

/**
 * Keeps dangerous calls away from an open database. A database is known by its type: whatever has a `prepare` method.
 * So `pattern.exec(text)` stays allowed. Statements built from pieces are found by their text, wherever they stand.
 * With `writesSql` (migrations, pragmas with a key, names of tables) a folder may run scripts and build statements.
 */
export const databaseRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    messages: {
      banned: '{{method}}() of the database is not used here: it {{why}}',
      pieces: 'SQL is written out and takes its values as parameters; it is not put together from pieces',
    },
    schema: [{ type: 'object', properties: { writesSql: { type: 'boolean' } }, additionalProperties: false }],
  },
  create(context) {
    const services = context.sourceCode.parserServices as TypeServices;
    const options = (context.options[0] ?? {}) as { readonly writesSql?: boolean };
    const writesSql = options.writesSql ?? false;
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const method = callee.property.name;
        if (!writesSql && method === 'prepare' && node.arguments.some((piece) => isPieced(piece)))
          context.report({ node, messageId: 'pieces' });
        const why = writesSql && method === 'exec' ? undefined : BANNED.get(method);
        if (why !== undefined && isDatabase(services, callee.object)) {
          context.report({ node, messageId: 'banned', data: { method, why } });
        }
      },
      TemplateLiteral(node) {
        const start = node.quasis[0]?.value.raw ?? '';
        if (!writesSql && SQL.test(start) && isPieced(node)) context.report({ node, messageId: 'pieces' });
      },
    };
  },
};

/** As much of a node as is needed to see what a text is put together from. */
type Piece = {
  readonly type: string;
  readonly name?: string;
  readonly expressions?: readonly Piece[];
  readonly callee?: Piece;
  readonly object?: Piece;
  readonly left?: Piece;
  readonly right?: Piece;
};

function isPieced(argument: Piece): boolean {
  if (argument.type === 'BinaryExpression') return !isConstant(argument);
  return argument.type === 'TemplateLiteral' && !(argument.expressions ?? []).every(isConstant);
}

/** Names in capitals are constants of a module (lists of columns, say); what comes from them cannot be planted. */
function isConstant(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  switch (piece.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return /^[A-Z][A-Z0-9_]*$/u.test(piece.name ?? '');
    case 'MemberExpression':
      return isConstant(piece.object);
    case 'CallExpression':
      return isConstant(piece.callee);
    case 'BinaryExpression':
      return isConstant(piece.left) && isConstant(piece.right);
    default:
      return false;
  }
}

function isDatabase(services: TypeServices, receiver: unknown): boolean {
  if (services.program === undefined || services.program === null) return false;
  return services.getTypeAtLocation?.(receiver).getProperty('prepare') !== undefined;
}
