import type { InspectResult, OpenResult, PackageRow, SealResult } from '../../../shared/contract/packages.ts';
import { PACKAGE_STATE_TERMS, sequenceText } from '../../../shared/rules/package-state.ts';
import { findingLines } from './finding-lines.ts';
import { printable } from './printable.ts';
import { labelled, table } from './table.ts';
import { momentText, sizeText } from './units.ts';

const KINDS = { leads: '线索', receipt: '回执' } as const;
const DIRECTIONS = { out: '发出', in: '收到' } as const;

/** Lines for a package that was sealed, written and read back. */
export function sealed(done: SealResult): readonly string[] {
  return [
    `已封装第${sequenceText(done.sequence)}号密封包，写入后已读回核对。`,
    ...labelled([
      ['线索', `${String(done.leads)} 件`],
      ['材料', `${String(done.evidence)} 件`],
      ['SHA-256', done.sha256],
    ]),
    ...files(done),
  ];
}

function files(done: SealResult): readonly string[] {
  return ['文件：', ...done.files.map((file) => `  ${printable(file)}`)];
}

/** Lines for what a package says of itself; without a known card nothing of it is proven. */
export function inspected(found: InspectResult): readonly string[] {
  const { sender, summary } = found;
  const first = found.verified
    ? '签名与已登记的名片相符。'
    : '尚未登记发件单位名片，只能查看概要；以下是文件自己写的，未经核实。';
  return [
    first,
    ...labelled([
      ['发件单位', `${sender.name}（${sender.code}，设备 ${sender.device}）`],
      ['核验码', sender.fingerprint],
      ['类型', KINDS[found.kind]],
      ['序号', sequenceText(found.sequence)],
      ['密级', found.classification],
      ['目的', found.purpose],
      ['封装时间', momentText(found.createdAt)],
      ['内容', `线索 ${String(summary.leads)} 件，材料 ${String(summary.files)} 件，共 ${sizeText(summary.bytes)}`],
    ]),
    ...findingLines(found.findings),
  ];
}

/** Lines for a package that was taken in, or had been before. */
export function opened(done: OpenResult): readonly string[] {
  const number = `第${sequenceText(done.sequence)}号`;
  const first = done.alreadyTaken
    ? `${number}密封包此前已入库，未重复接收。`
    : done.kind === 'receipt'
      ? `已收回执（${number}），所指密封包转为已签收。`
      : `已拆封入库${number}密封包：线索 ${String(done.leads)} 件，材料 ${String(done.evidence)} 件。`;
  const receipt = done.receipt === null ? [] : ['回执已写出，请交回发件单位。', ...files(done.receipt)];
  const findings = done.findings.filter(({ code }) => code !== 'ALREADY_TAKEN');
  return [first, ...findingLines(findings), ...receipt];
}

/** Lines for all packages of a vault. */
export function packageList(list: readonly PackageRow[]): readonly string[] {
  if (list.length === 0) return ['还没有收发过密封包。'];
  const findings = (row: PackageRow) => {
    const open = row.findings.filter(({ closedAt }) => closedAt === null).length;
    return open === 0 ? '' : `${String(open)} 项`;
  };
  return table(
    ['方向', '类型', '序号', '单位', '状态', '封装', '签收', '线索', '材料', '待核情况'],
    list.map((row) => [
      DIRECTIONS[row.direction],
      KINDS[row.kind],
      sequenceText(row.sequence),
      row.counterpartName,
      PACKAGE_STATE_TERMS[row.state],
      momentText(row.sealedAt),
      row.receiptAt === null ? '' : momentText(row.receiptAt),
      String(row.leads),
      String(row.files),
      findings(row),
    ]),
  );
}
