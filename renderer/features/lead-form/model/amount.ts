/** What was typed as money: nothing, an amount in 分, or something else. */
export type TypedAmount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly fen: number }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'too-exact' }
  | { readonly kind: 'too-large' };

/** Decimal places of each unit down to 分. Without a unit it is 万元, as the field says. */
const PLACES: Readonly<Record<string, number>> = { '': 6, 万: 6, 万元: 6, 元: 2, 亿: 10, 亿元: 10 };
const AMOUNT = /^(?<whole>\d{1,16})(?:\.(?<part>\d{0,16}))?(?<unit>万元|万|亿元|亿|元|)$/u;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?![\d,])/u;

/** Reads an amount as people type it: `5.2`, `5.2万元`, `52,000元`, `1.3亿`. Whole-number arithmetic throughout. */
export function typedAmount(text: string): TypedAmount {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (plain === '') return { kind: 'empty' };
  const typed = GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
  const groups = AMOUNT.exec(typed)?.groups;
  const places = PLACES[groups?.['unit'] ?? 'none'];
  if (groups === undefined || places === undefined) return { kind: 'unclear' };
  const part = (groups['part'] ?? '').replace(/0+$/u, '');
  if (part.length > places) return { kind: 'too-exact' };
  const fen = BigInt(`${groups['whole'] ?? '0'}${part.padEnd(places, '0')}`);
  return fen > BigInt(Number.MAX_SAFE_INTEGER) ? { kind: 'too-large' } : { kind: 'amount', fen: Number(fen) };
}

/** An amount read back, so that a slip of a power of ten is seen: `5.2万元，即52 000元`. */
export function amountReadBack(fen: number): string {
  return `${wanOf(fen)}万元，即${decimal(fen, 2).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ' ')}元`;
}

/** 分 as 万元, exactly. */
export function wanOf(fen: number): string {
  return decimal(fen, 6);
}

function decimal(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/u, '');
  return digits.slice(0, -places) + (part === '' ? '' : `.${part}`);
}
