import type { CardSummary } from '../../../shared/contract/packages.ts';
import { printable } from './printable.ts';
import { labelled, table } from './table.ts';
import { momentText } from './units.ts';

const STATES = { own: '本单位', confirmed: '已核对', revoked: '已停用' } as const;

/** Lines for the own card that was written to a file. */
export function exported(card: CardSummary, file: string): readonly string[] {
  return [
    '已导出本单位名片。请把名片交给对方，并当面或通过另一渠道核对核验码。',
    ...labelled([['文件', file], ...facts(card)]),
  ];
}

/** Lines for a counterpart's card that was compared and registered. */
export function confirmed(card: CardSummary): readonly string[] {
  return ['核验码一致，已登记对方名片。', ...labelled(facts(card))];
}

/** Lines for a card that is used no longer. */
export function revoked(card: CardSummary): readonly string[] {
  return [`已停用${printable(card.name)}的名片，不再向其封装，也不再接收其密封包。`];
}

/** Lines for all cards. */
export function cards(list: readonly CardSummary[]): readonly string[] {
  if (list.length === 0) return ['尚未登记对方名片。'];
  const day = (card: CardSummary) => {
    const at = card.revokedAt ?? card.confirmedAt;
    return at === null ? '' : momentText(at).slice(0, 10);
  };
  return table(
    ['代码', '单位', '状态', '日期', '核验码'],
    list.map((card) => [card.code, card.name, STATES[card.state], day(card), card.fingerprint]),
  );
}

function facts(card: CardSummary): [string, string][] {
  return [
    ['单位', card.name],
    ['代码', card.code],
    ['核验码', card.fingerprint],
  ];
}
