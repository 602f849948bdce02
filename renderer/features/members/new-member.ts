import type { ErrorCode } from '../../../shared/errors/sentences.ts';
import type { Role } from '../../../shared/rules/roles.ts';
import { plain, type Refusal } from '../../base/refusal.ts';
import { LEAST_CHARACTERS } from '../../ui/passphrase-strength.ts';

/** What is typed to admit a member. */
export type NewMember = {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly next: string;
  readonly again: string;
  /** Login of the one who signs; empty where a person has yet to be chosen. */
  readonly signer: string;
  readonly passphrase: string;
};
export type NewMemberFaults = Partial<Record<keyof NewMember, string>>;

/** What is missing or wrong before the vault is asked, each at its field. */
export function newMemberFaults({ name, next, again, signer, passphrase }: NewMember): NewMemberFaults {
  const short = [...next.normalize('NFC')].length < LEAST_CHARACTERS;
  return {
    ...(name.trim() === '' && { name: '请填写姓名。' }),
    ...(short && { next: plain('PASSPHRASE_TOO_SHORT').text }),
    ...(!short && again !== next && { again: '两次输入的口令不一致，请重新输入。' }),
    ...(signer === '' && { signer: '请选择由谁签批。' }),
    ...(passphrase === '' && { passphrase: '请签批人输入本人口令。' }),
  };
}

const FIELD_OF: Partial<Record<ErrorCode, keyof NewMember>> = {
  MEMBER_NAME_TAKEN: 'name',
  MEMBER_ROLE_INVALID: 'role',
  PASSPHRASE_TOO_SHORT: 'next',
  PASSPHRASE_TOO_COMMON: 'next',
  PASSPHRASE_TOO_LONG: 'next',
  WRONG_PASSPHRASE: 'passphrase',
  MEMBER_UNKNOWN: 'signer',
};

/** A refusal of the vault at the field that it is about; nothing where it is about none. */
export function refusedAt(refusal: Refusal | null): NewMemberFaults {
  const field = refusal === null ? undefined : FIELD_OF[refusal.code];
  return refusal === null || field === undefined ? {} : { [field]: refusal.text };
}
