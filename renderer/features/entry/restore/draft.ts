import { deviceLetter } from '../../../../shared/domain/lead/number.ts';
import type { ErrorCode } from '../../../../shared/errors/sentences.ts';
import type { Refusal } from '../../../base/refusal.ts';

/** What is typed for a restore. */
export type RestoreDraft = {
  readonly file: string;
  readonly to: string;
  readonly device: string;
  readonly login: string;
  readonly passphrase: string;
};

/** The fields of a restore that can be wrong. */
export type RestoreFaults = Partial<Record<keyof RestoreDraft, string>>;

const CODE = /^[A-Z0-9-]{1,16}$/u;

/** What is missing or wrong before the vault is asked, each at its field. */
export function restoreFaults({ file, to, device, passphrase }: RestoreDraft): RestoreFaults {
  return {
    ...(file.trim() === '' && { file: '请选择备份文件。' }),
    ...(to.trim() === '' && { to: '请指明恢复到哪个文件夹。' }),
    ...(!CODE.test(device) && { device: '设备编号只能用大写字母、数字和“-”，最多16个字符。' }),
    ...(passphrase === '' && { passphrase: '请输入做这份备份时的口令。' }),
  };
}

const FIELD_OF: Partial<Record<ErrorCode, keyof RestoreDraft>> = {
  FILE_NOT_FOUND: 'file',
  FILE_UNREADABLE: 'file',
  BACKUP_DAMAGED: 'file',
  BACKUP_NOT_A_BACKUP: 'file',
  BACKUP_NEWER: 'file',
  BACKUP_VOLUME_MISSING: 'file',
  DATABASE_DAMAGED: 'file',
  VAULT_EXISTS: 'to',
  VAULT_IN_USE: 'to',
  TARGET_READ_ONLY: 'to',
  DISK_FULL: 'to',
  WRITE_INTERRUPTED: 'to',
  DEVICE_NUMBER_TAKEN: 'device',
  WRONG_PASSPHRASE: 'passphrase',
  MEMBER_UNKNOWN: 'login',
  ROLE_FORBIDDEN: 'login',
};

/** The field at which a refusal of the vault is told; nothing for one that belongs to none. */
export function fieldOfRefusal({ code }: Refusal): keyof RestoreDraft | undefined {
  return FIELD_OF[code];
}

/** What the number of the new device does to numbers, as it is typed. */
export function deviceHint(device: string): string {
  const rule = '原计算机一般是01，本机要用没有用过的编号。';
  return CODE.test(device) ? `${rule}恢复后新登记的编号带“${deviceLetter(device)}”，不会与原来的重复。` : rule;
}
