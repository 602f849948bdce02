/** What is wrong in one place of a document, as the schemas report it. */
export type Issue = {
  readonly code?: string | undefined;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
};

const MOST_ISSUES = 3;
const MOST_CHARACTERS_OF_VALUES = 100;
/** A field's name that is safe to repeat: the schema's own, not text that somebody typed. */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9]{0,39}$/u;

/** What is wrong with a document, in Chinese: at most three fields by name and what is asked of them, never their content. */
export function issueText(issues: readonly Issue[]): string {
  const told = issues.slice(0, MOST_ISSUES).map((issue) => `${placeText(issue.path ?? [])}${faultText(issue)}`);
  return told.join('；') + (issues.length > MOST_ISSUES ? '等' : '');
}

function placeText(path: NonNullable<Issue['path']>): string {
  const keys = path.map((part) => (typeof part === 'object' ? part.key : part));
  return keys
    .map((key, at) => (typeof key === 'number' ? `[${String(key)}]` : (at === 0 ? '' : '.') + nameText(key)))
    .join('');
}

function nameText(name: PropertyKey): string {
  return typeof name === 'string' && FIELD_NAME.test(name) ? name : '（名称不规范）';
}

function faultText({ code, keys = [], values = [] }: Issue): string {
  switch (code) {
    case 'invalid_type':
      return '缺少或类型不对';
    case 'unrecognized_keys':
      return `有不认识的字段：${keys.slice(0, MOST_ISSUES).map(nameText).join('、')}`;
    case 'invalid_value':
      return `不是可用的值${valuesText(values)}`;
    case 'invalid_union':
      return '不是可用的值';
    case 'too_big':
      return '过长或过大';
    case 'too_small':
      return '过短、过小或为空';
    case 'invalid_format':
      return '格式不对';
    default:
      return '不符合要求';
  }
}

function valuesText(values: readonly unknown[]): string {
  const text = values.map(String).join('、');
  return text === '' || text.length > MOST_CHARACTERS_OF_VALUES ? '' : `（可用：${text}）`;
}
