import type { VaultClient } from '../../../base/connect/connection.ts';
import type { DispatchingLevel } from '../../../../shared/rules/management.ts';
import { placeIn } from '../path-name.ts';

/** What is typed for a new vault. It is kept while the way in is left and come back to, the passphrase aside. */
export type CreateDraft = {
  readonly kind: 'team' | 'commission';
  readonly name: string;
  readonly code: string;
  readonly level: DispatchingLevel;
  readonly device: string;
  readonly member: string;
  readonly ceiling: '工作秘密' | '内部';
  /** `null` as long as nobody chose another than the proposed one. */
  readonly folder: string | null;
};

/** What is typed in confidence. */
export type CreateSecrets = {
  readonly passphrase: string;
  readonly again: string;
  readonly isAcknowledged: boolean;
};

/** Before anything is typed. */
export const NEW_DRAFT: CreateDraft = {
  kind: 'team',
  name: '',
  code: '',
  level: '市',
  device: '01',
  member: '',
  ceiling: '工作秘密',
  folder: null,
};

export const NO_SECRETS: CreateSecrets = { passphrase: '', again: '', isAcknowledged: false };

/** Whose machine it is: where new things may be proposed, and how paths are written. */
export type Machine = { readonly home: string; readonly separator: string };

/** The folder of the new vault: the chosen one, or one in the person's own folder that is called after the unit's code. */
export function folderOf({ folder, code }: Pick<CreateDraft, 'folder' | 'code'>, machine: Machine): string {
  if (folder !== null) return folder.trim();
  return placeIn(machine.home, machine.separator, code === '' ? '密匣线索库' : `密匣线索库-${code}`);
}

/** A code as it is typed, in any width and case, as it is kept. */
export function codeText(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}

type CreateInput = Parameters<VaultClient['vault']['create']>[0];

/** What the vault is asked to make. */
export function createInput(draft: CreateDraft, { passphrase }: CreateSecrets, machine: Machine): CreateInput {
  const { name, member, ...rest } = draft;
  return { ...rest, name: name.trim(), member: member.trim(), folder: folderOf(draft, machine), passphrase };
}
