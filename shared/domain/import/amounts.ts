import { foldedText } from '../lead/folded-text.ts';

/** What one of a column's numbers is worth, in 分. */
const FEN: ReadonlyMap<string, bigint> = new Map([
  ['元', 100n],
  ['千元', 100_000n],
  ['万元', 1_000_000n],
  ['万', 1_000_000n],
  ['百万元', 100_000_000n],
  ['亿元', 10_000_000_000n],
  ['亿', 10_000_000_000n],
]);

/** The unit that a head names, such as 万元 in `涉及金额（万元）`, or `undefined`. */
export function unitOf(head: string): string | undefined {
  return /(千元|百万元|万元|亿元|元)/u.exec(foldedText(head))?.[1];
}

/**
 * An amount of money in whole 分. A unit in the cell goes before the column's; without either, and for words, ranges and
 * fractions of a 分, nothing is guessed and the answer is `undefined`.
 */
export function amountFen(text: string, columnUnit: string | undefined): number | undefined {
  const plain = foldedText(text).replace(/[\s,，¥￥]/gu, '');
  const parts =
    /^(?:人民币|rmb|约|约为|共|共计|计|合计)*(\d{1,15})(?:\.(\d{1,12}))?(千元|百万元|万元|万|亿元|亿|元)?(?:整|左右|余元|余)?$/u.exec(
      plain,
    );
  const worth = FEN.get(parts?.[3] ?? columnUnit ?? '');
  if (parts === null || worth === undefined) return undefined;
  const decimals = parts[2] ?? '';
  const scaled = BigInt(`${parts[1] ?? '0'}${decimals}`) * worth;
  const divisor = 10n ** BigInt(decimals.length);
  if (scaled % divisor !== 0n) return undefined;
  const fen = scaled / divisor;
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(fen) : undefined;
}
