import type { ErrorCode } from '../../../../shared/errors/sentences.ts';
import { plain, type Refusal } from '../../../base/refusal.ts';
import type { Choice } from '../../../ui/choice.ts';
import { LEAST_CHARACTERS } from '../../../ui/passphrase-strength.ts';

/** Why a passphrase is changed; what else is changed with it follows from that. */
export type Cause = 'habit' | 'suspected';

export const CAUSES: readonly Choice<Cause>[] = [
  { value: 'habit', title: '例行更换', text: '只换口令，马上完成。' },
  {
    value: 'suspected',
    title: '可能泄露',
    text: '旧口令可能已被他人知道：同时更换本人密钥和线索库密钥，整库重新加密，需要一些时间；完成后立即锁定，用新口令解锁。',
  },
];

/** What is typed for a change. */
export type ChangeDraft = { readonly current: string; readonly next: string; readonly again: string };
export type ChangeFaults = Partial<Record<keyof ChangeDraft, string>>;

export const NOTHING_TYPED: ChangeDraft = { current: '', next: '', again: '' };

/** What is missing or wrong before the vault is asked, each at its field. */
export function changeFaults({ current, next, again }: ChangeDraft): ChangeFaults {
  const short = [...next.normalize('NFC')].length < LEAST_CHARACTERS;
  return {
    ...(current === '' && { current: '请输入现在的口令。' }),
    ...(short && { next: plain('PASSPHRASE_TOO_SHORT').text }),
    ...(!short && next === current && { next: '新口令与现在的口令相同，请换一个。' }),
    ...(!short && again !== next && { again: '两次输入的口令不一致，请重新输入。' }),
  };
}

const FIELD_OF: Partial<Record<ErrorCode, keyof ChangeDraft>> = {
  WRONG_PASSPHRASE: 'current',
  PASSPHRASE_TOO_SHORT: 'next',
  PASSPHRASE_TOO_COMMON: 'next',
  PASSPHRASE_TOO_LONG: 'next',
};

/** A refusal of the vault at the field that it is about; nothing where it is about none. */
export function refusedAt(refusal: Refusal | null): ChangeFaults {
  const field = refusal === null ? undefined : FIELD_OF[refusal.code];
  return refusal === null || field === undefined ? {} : { [field]: refusal.text };
}
