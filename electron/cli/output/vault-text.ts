import type { InferContractRouterOutputs } from '@orpc/contract';
import type { z } from 'zod';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { backupResultSchema, checkResultSchema, vaultStatusSchema } from '../../../shared/contract/vault.ts';
import { printable } from './printable.ts';
import { labelled, table } from './table.ts';

type Outputs = InferContractRouterOutputs<Contract>;

const KIND_TERMS = { team: '派驻机构线索库', commission: '派出机关线索库' } as const;
const NO_WAY_BACK = '口令忘记后无法找回，库内内容将永久打不开。请按规定妥善保管。';

/** Lines for a vault that was just made. */
export function created(made: Outputs['vault']['create']): readonly string[] {
  return [`已建立${KIND_TERMS[made.kind]}。`, ...labelled([['核验码', made.fingerprint]]), NO_WAY_BACK];
}

/** Lines for what a folder tells without being unlocked. */
export function status(found: z.infer<typeof vaultStatusSchema>): readonly string[] {
  return labelled([
    ['类型', KIND_TERMS[found.kind]],
    ['格式版本', String(found.version)],
    ['人员', found.logins.join('、')],
    ['使用情况', found.locked ? '正在另一窗口使用' : '未打开'],
  ]);
}

/** Lines for a check, its findings one by one. */
export function checked(result: z.infer<typeof checkResultSchema>): readonly string[] {
  const counts = `记录 ${String(result.events)} 条，材料 ${String(result.evidence)} 件`;
  if (result.ok) return [`检查完成，未发现问题：${counts}。`];
  const findings = result.findings.map(({ code, where, text }) => [code, where, text]);
  return [
    `检查完成，发现 ${String(result.findings.length)} 处问题：${counts}。`,
    ...table(['代码', '位置', '情况'], findings),
  ];
}

/** Lines for a backup that was written and opened again. */
export function backedUp(result: z.infer<typeof backupResultSchema>): readonly string[] {
  return ['备份完成，已打开副本核对。', ...backupFacts(result)];
}

/** Lines for a vault that was restored as a new device. */
export function restored(
  result: z.infer<typeof backupResultSchema> & { readonly device: string; readonly letter: string },
): readonly string[] {
  const letter = result.letter === '' ? '' : `，新登记的线索编号带“${printable(result.letter)}”`;
  return [`已恢复为新设备 ${printable(result.device)}${letter}。`, ...backupFacts(result)];
}

function backupFacts(result: z.infer<typeof backupResultSchema>): readonly string[] {
  return labelled([
    ['文件', result.file],
    ['SHA-256', result.sha256],
    ['内容', `记录 ${String(result.events)} 条，材料 ${String(result.evidence)} 件`],
  ]);
}
