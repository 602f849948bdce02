import { plain, type Refusal } from '../../../base/refusal.ts';
import { LEAST_CHARACTERS } from '../../../ui/passphrase-strength.ts';
import type { ErrorCode } from '../../../../shared/errors/sentences.ts';
import { type CreateDraft, type CreateSecrets, folderOf, type Machine } from './draft.ts';

/** The fields of a new vault that can be wrong, in their order on the form. */
export type CreateField = 'name' | 'code' | 'member' | 'device' | 'folder' | 'passphrase' | 'again' | 'isAcknowledged';
export type CreateFaults = Partial<Record<CreateField, string>>;

const CODE = /^[A-Z0-9-]{1,16}$/u;
const CODE_RULE = '只能用大写字母、数字和“-”，最多16个字符。';

/** What is missing or wrong before the vault is asked, each at its field. */
export function faultsOf(draft: CreateDraft, secrets: CreateSecrets, machine: Machine): CreateFaults {
  const { passphrase, again, isAcknowledged } = secrets;
  const short = [...passphrase.normalize('NFC')].length < LEAST_CHARACTERS;
  return {
    ...(draft.name.trim() === '' && { name: '请填写单位名称。' }),
    ...codeFault('code', draft.code, '单位代码'),
    ...(draft.member.trim() === '' && { member: '请填写姓名。' }),
    ...codeFault('device', draft.device, '设备编号'),
    ...(folderOf(draft, machine) === '' && { folder: '请指明线索库存放的文件夹。' }),
    ...(short && { passphrase: plain('PASSPHRASE_TOO_SHORT').text }),
    ...(!short && again !== passphrase && { again: '两次输入的口令不一致，请重新输入。' }),
    ...(!isAcknowledged && { isAcknowledged: '请阅读并勾选。' }),
  };
}

function codeFault(field: 'code' | 'device', code: string, name: string): CreateFaults {
  if (code === '') return { [field]: `请填写${name}。` };
  return CODE.test(code) ? {} : { [field]: `${name}${CODE_RULE}` };
}

const FIELD_OF: Partial<Record<ErrorCode, CreateField>> = {
  VAULT_EXISTS: 'folder',
  VAULT_IN_USE: 'folder',
  FILE_EXISTS: 'folder',
  FILE_NOT_FOUND: 'folder',
  TARGET_READ_ONLY: 'folder',
  DISK_FULL: 'folder',
  PASSPHRASE_TOO_SHORT: 'passphrase',
  PASSPHRASE_TOO_COMMON: 'passphrase',
  PASSPHRASE_TOO_LONG: 'passphrase',
};

/** The field at which a refusal of the vault is told; nothing for one that belongs to none. */
export function fieldOfRefusal({ code }: Refusal): CreateField | undefined {
  return FIELD_OF[code];
}
