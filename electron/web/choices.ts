import type { ChoicePurpose } from '../../shared/contract/shell.ts';

/** Which files a dialog offers for what is to be chosen: names that end so, all, or folders alone. */
export const OFFERED: Readonly<Record<ChoicePurpose, readonly string[] | 'all' | 'folders'>> = {
  vault: 'folders',
  'new-vault': 'folders',
  ledger: ['xlsx', 'csv'],
  evidence: 'all',
  package: ['mxp'],
  card: ['json'],
  regulation: ['txt'],
  backup: ['mxb'],
  stick: 'folders',
  export: 'all',
};

/** Whether a file of this name is offered. The first volume of several stands for all of them. */
export function isOffered(name: string, purpose: ChoicePurpose): boolean {
  const endings = OFFERED[purpose];
  if (endings === 'all') return true;
  if (endings === 'folders') return false;
  const whole = name.toLowerCase().replace(/\.001$/u, '');
  return endings.some((ending) => whole.endsWith(`.${ending}`));
}
