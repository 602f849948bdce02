import type { CheckFinding } from '../../../shared/contract/vault.ts';

const RESTORE = '请先另做一份备份，再用最近一次完好的备份恢复，本机将作为新设备继续使用。';

/** Every code of a finding with its one sentence: what is damaged, and what to do. Codes are added, never renamed. */
const FINDING_TEXTS = {
  PAGE_DAMAGED: `数据库文件中有一页已损坏或被改动。${RESTORE}`,
  DATABASE_DAMAGED: `数据库有一部分无法读取。${RESTORE}`,
  DATABASE_INCONSISTENT: `数据库的一张表结构不完整或有无主记录。${RESTORE}`,
  HEAD_DIFFERS: `锚点文件与操作记录不一致，可能被改动或换成了旧副本。${RESTORE}`,
  LOG_GAP: `操作记录的序号中断，有记录缺失。${RESTORE}`,
  LOG_CHAIN: `操作记录的链值不符，记录被改动或调换。${RESTORE}`,
  LOG_EVENT_MISSING: `本库的一条操作记录缺失。${RESTORE}`,
  FORK: '同一位置有两种互相矛盾的操作记录：本库现有的，与对方单位会签确认过的不同，可能在使用旧副本或记录被改写。请停止封装，与对方核对后从备份恢复。',
  EVENT_MALFORMED: `一条操作记录的格式不合规定，已损坏或被改动。${RESTORE}`,
  EVENT_OUT_OF_PLACE: `一条操作记录不在它应在的位置，可能被调换。${RESTORE}`,
  EVENT_SIGNER: `一条操作记录的签名人当时不是本库在册人员。请核对人员名册和审计记录，查明来源。`,
  EVENT_SIGNATURE: `一条操作记录的签名不符，记录被改动。${RESTORE}`,
  EVENT_AFTER: `一条操作记录所注明的前一条记录不符，次序可能被改动。${RESTORE}`,
  SECTION_DAMAGED: `一条操作记录的内容与签名不符，已损坏或被改动。${RESTORE}`,
  SECTION_MISSING: `一条操作记录的内容缺失，又没有清除指令。${RESTORE}`,
  SECTION_NOT_ERASED: '应按指令清除的内容仍在库内。请按原指令重新办理清除，并检查备份。',
  PROJECTION_DIFFERS: `台账数据与签名的操作记录不一致。${RESTORE}`,
  EVIDENCE_MISSING: '一份材料的文件不在库内。其他内容不受影响，请从备份恢复这一份。',
  EVIDENCE_DAMAGED: '一份材料校验不符，已损坏或被改动。其他内容不受影响，请从备份恢复这一份。',
  EVIDENCE_RECORD: `一份材料的钥匙记录与签名的登记不一致。${RESTORE}`,
  EVIDENCE_SURPLUS: '材料文件夹中有一个不属于本库的文件。请查明来源后移走。',
  PACKAGE_RECORD: `一个已封装密封包的留底与签名的登记不一致。${RESTORE}`,
  MORE_FINDINGS: '问题过多，其余未逐条列出。请先处理已列出的问题，再检查一次。',
} as const;

/** What a check can find. */
export type FindingCode = keyof typeof FINDING_TEXTS;

/** A finding without its sentence; `where` names a table, a file id or a place in a log, never content. */
export type FoundAt = { readonly code: FindingCode; readonly where: string };

/** Collects findings, each once, up to a limit that keeps a ruined vault's report readable. */
export type Findings = {
  readonly add: (code: FindingCode, where: string) => void;
  readonly list: () => CheckFinding[];
};

const MOST = 1000;

/** An empty collection. */
export function createFindings(): Findings {
  const found = new Map<string, CheckFinding>();
  const put = (code: FindingCode, where: string) =>
    found.set(`${code} ${where}`, { code, where, text: FINDING_TEXTS[code] });
  return {
    add: (code, where) => {
      if (found.size < MOST) put(code, where);
      else put('MORE_FINDINGS', '');
    },
    list: () => [...found.values()],
  };
}
