import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { missedLineText } from '../../../shared/domain/clocks/missed-text.ts';
import type { LeadVerified } from '../../../shared/contract/lead-verified.ts';
import { verifiedText } from '../../../shared/domain/lead/verified-text.ts';
import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import { STEP_TERMS } from '../../../shared/contract/step-terms.ts';
import { adviceLines, assessmentLines } from './advice-text.ts';
import { correctionLines, stepCorrectionLines } from './correction-text.ts';
import { printable, printableLines } from './printable.ts';

import { labelled, table } from './table.ts';
import { momentText, moneyText, sizeText } from './units.ts';

const REPORTER = { none: '未登记', masked: '已登记，不显示', withheld: '未随包报送', erased: '已按指令清除' } as const;

/** Lines for the whole file of a lead, the reporter masked. */
export function shownLead(lead: LeadFile): readonly string[] {
  return [
    `${printable(lead.number)}  ${LEAD_STATUS_TERMS[lead.status]}`,
    ...deadlineLines(lead),
    ...section('超期记录', missedLines(lead)),
    ...section('提示', adviceLines(lead.course.advice)),
    '',
    ...labelled(registration(lead)),
    ...section('被反映人', subjectLines(lead)),
    ...section('反映问题', problemLines(lead)),
    ...section('处置', disposalLines(lead)),
    ...section('研判评估', assessmentLines(lead)),
    ...section('台账原文', ledgerLines(lead)),
    ...section('材料', evidenceLines(lead)),
    ...section('经过', courseLines(lead)),
    ...section('登记更正', correctionLines(lead)),
    ...section('步骤更正', stepCorrectionLines(lead)),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `〔${title}〕`, ...lines];
}

function deadlineLines({ deadlines }: LeadFile): readonly string[] {
  return deadlines.map(({ what, explanation, state, endedOn, overdueDays }) => {
    const late = overdueDays === null ? '' : `已超期 ${String(overdueDays)} 天。`;
    const end = state === 'ended' && endedOn !== null ? `已于 ${endedOn} 完成。` : late;
    return printable(`${what}：${explanation}${end}`);
  });
}

function missedLines({ missed, subjects }: LeadFile): readonly string[] {
  return missed.map(({ persons, ...line }) =>
    printable(missedLineText(line, persons.length >= subjects.length ? '' : `（${persons.join('、')}）`)),
  );
}

function registration(lead: LeadFile): [string, string | null][] {
  return [
    ['收到', lead.receivedOn],
    ['落款', lead.writtenOn],
    ['登记', momentText(lead.enteredAt)],
    [
      '来源',
      [lead.source, lead.sourceOrganisation ?? '', lead.documentNumber ?? ''].filter((one) => one !== '').join(' · '),
    ],
    ['收件方式', lead.channel],
    ['来件类别', lead.letterClass],
    ['密级', lead.classification],
    ['署名', lead.signature],
    ['检举控告人', REPORTER[lead.reporter]],
    ['原件', [pages(lead.originalPages), lead.originalPlace ?? ''].filter((one) => one !== '').join('，')],
    ['原编号', lead.originalNumber],
    ['承办人', lead.handler],
    ['补登原因', lead.lateReason],
  ];
}

function pages(count: number | null): string {
  return count === null ? '' : `${String(count)} 页`;
}

function subjectLines({ subjects, partState }: LeadFile): readonly string[] {
  const state = partState['subjects'];
  if (state === 'erased' || state === 'withheld') return [absent(state)];
  return table(
    ['编号', '类型', '姓名', '单位', '职务', '管理权限'],
    subjects.map((one) => [
      one.personNumber,
      one.kind,
      one.name ?? '',
      one.organisation ?? '',
      one.post ?? '',
      one.management,
    ]),
  );
}

function problemLines(lead: LeadFile): readonly string[] {
  const state = lead.partState['content'];
  if (state === 'erased' || state === 'withheld') return [absent(state)];
  return [
    ...labelled([
      ['类别', [lead.category ?? '', lead.subcategory ?? ''].filter((one) => one !== '').join(' / ')],
      ['八项规定', lead.eightRules === true ? '涉及' : null],
      ['发生时间', lead.occurred],
      ['涉及金额', lead.amountFen === null ? null : moneyText(lead.amountFen)],
    ]),
    ...printableLines(lead.problem ?? ''),
    ...labelled([
      ['拟办意见', lead.proposedOpinion],
      ['备注', lead.remarks],
    ]),
  ];
}

function disposalLines({ disposals }: LeadFile): readonly string[] {
  return disposals.map(({ mode, detail, decidedOn, decidedBy, documentNumber }) =>
    printable(
      [decidedOn, mode, detail ?? '', `${decidedBy}批准`, documentNumber ?? ''].filter((one) => one !== '').join('  '),
    ),
  );
}

function ledgerLines({ ledger, partState }: LeadFile): readonly string[] {
  if (partState['ledger'] === 'erased' || partState['ledger'] === 'withheld') return [absent(partState['ledger'])];
  return ledger === null ? [] : labelled(ledger.cells.map(({ column, text }) => [printable(column), text]));
}

function evidenceLines({ evidence }: LeadFile): readonly string[] {
  return table(
    ['材料编号', '名称', '大小', '取得', '保管'],
    evidence.map((one) => [one.id, one.name, sizeText(one.size), one.acquiredOn, one.custodian]),
  );
}

function courseLines(lead: LeadFile): readonly string[] {
  const corrections = [...lead.corrections, ...lead.course.corrections];
  const reasons = new Map(corrections.map(({ event, reason }) => [event, reason ?? '']));
  if (lead.voided !== null) reasons.set(lead.voided.event, lead.voided.reason ?? '');
  const rows = lead.steps.map(({ event, type, at, actorName }) => [
    momentText(at),
    STEP_TERMS[type] ?? type,
    actorName ?? '',
    reasons.get(event) ?? '',
  ]);
  const conflicts = lead.conflicts.map(({ at, why }) => printable(`${momentText(at)}  与此前记录冲突，未采用：${why}`));
  return [...table(['时间', '事项', '经手', '原因'], rows), ...conflicts];
}

function absent(state: 'erased' | 'withheld'): string {
  return state === 'erased' ? '内容已按指令清除。' : '这一部分未随包报送。';
}

/** Lines for the verification of a lead's signatures. */
export function verifiedLead({ number, events, signers, findings }: LeadVerified): readonly string[] {
  return [
    printable(`${number}：${verifiedText(events, signers, findings.length)}`),
    ...table(
      ['代码', '位置', '情况'],
      findings.map(({ code, where, text }) => [code, where, text]),
    ),
  ];
}
