import type { ChainRow, DelegationRow } from '../../../shared/contract/authority.ts';
import { chainText } from '../../../shared/rules/approval-chains.ts';
import { CONFIDENCE_TERMS } from '../../../shared/rules/citation.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

const STATES: Readonly<Record<DelegationRow['state'], string>> = {
  ahead: '尚未开始',
  running: '有效',
  over: '已到期',
  ended: '已提前终止',
};

/** Lines for the delegations of a vault. */
export function delegations(list: readonly DelegationRow[]): readonly string[] {
  if (list.length === 0) return ['没有授权。'];
  return table(
    ['授权人', '被授权人', '自', '至', '状态', '事项', '编号'],
    list.map(({ by, to, from, until, state, matters, event }) => [
      ...[by, to, from, until, STATES[state], matters.join('、'), event],
    ]),
  );
}

/** Lines for one that was given. */
export function delegated({ by, to, from, until, event }: DelegationRow): readonly string[] {
  return [
    `${printable(by)}已授权${printable(to)}，自${from}至${until}，到期自动终止。`,
    `编号：${event}`,
    '被授权人不能再授权他人；授权人本人承办或者呈批的事项不在此内。',
  ];
}

/** Lines for one that was ended. */
export function undelegated({ by, to }: DelegationRow): readonly string[] {
  return [`已终止${printable(by)}对${printable(to)}的授权。此前作出的审批仍然有效。`];
}

/** Lines for the chains of a vault. */
export function chains(list: readonly ChainRow[]): readonly string[] {
  return table(
    ['事项', '审批层级', '设定', '依据'],
    list.map(({ matter, levels, set, basis, confidence }) => [
      ...[matter, chainText(levels), setText(set), `${basis}（${CONFIDENCE_TERMS[confidence]}）`],
    ]),
  );
}

/** Lines for a chain that was set. */
export function chainSet({ matter, levels }: ChainRow): readonly string[] {
  return [`${matter}：${chainText(levels)}。自下一次呈批起适用，已经呈批的不变。`];
}

function setText(set: ChainRow['set']): string {
  return set === null ? '默认' : `${set.on} ${set.by ?? ''}`.trim();
}
