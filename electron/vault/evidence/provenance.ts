import { type EvidenceFile, evidenceFile } from '../../../shared/domain/lead/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';

/** What is said of where a file comes from. */
export type Provenance = Pick<EvidenceFile, 'source' | 'acquiredOn' | 'custodian'>;

/** The same as it is typed. */
export type ProvenanceInput = {
  readonly source?: string | undefined;
  readonly acquiredOn?: string | undefined;
  readonly custodian?: string | undefined;
};

const FIELD_NAMES: Readonly<Record<string, string>> = {
  source: '材料来源',
  acquiredOn: '取得日期',
  custodian: '保管人',
};

/**
 * Checks what is said of where a file comes from.
 *
 * @throws AppError `INPUT_INVALID` with the field.
 */
export function provenanceOf(vault: Pick<OpenVault, 'rules'>, input: ProvenanceInput): Provenance {
  const { source, acquiredOn, custodian } = input;
  const schema = evidenceFile.pick({ source: true, acquiredOn: true, custodian: true });
  const parsed = schema.safeParse({ source, acquiredOn, custodian });
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0]);
    throw new AppError('INPUT_INVALID', { where: FIELD_NAMES[field] ?? field });
  }
  if (acquiredOn !== undefined && acquiredOn > vault.rules().today) {
    throw new AppError('INPUT_INVALID', { where: '取得日期不能晚于今天' });
  }
  return parsed.data;
}
