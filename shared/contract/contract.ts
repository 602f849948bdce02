import { settingsContract } from './authority.ts';
import { deskContract } from './desk.ts';
import { documentsContract } from './documents.ts';
import { envelopesContract } from './envelopes.ts';
import { evidenceContract } from './evidence.ts';
import { itemsContract } from './items.ts';
import { leadsContract } from './leads.ts';
import { meetingsContract } from './meetings.ts';
import { membersContract } from './members.ts';
import { cardsContract, packagesContract } from './packages.ts';
import { rulesContract } from './rules.ts';
import { vaultContract } from './vault.ts';

/**
 * Every call there is between a window, a terminal or a test and the vault. Declared once, typed on both sides,
 * checked at the vault's door; a call that is not here does not exist.
 */
export const contract = {
  vault: vaultContract,
  members: membersContract,
  leads: leadsContract,
  items: itemsContract,
  envelopes: envelopesContract,
  meetings: meetingsContract,
  evidence: evidenceContract,
  cards: cardsContract,
  packages: packagesContract,
  desk: deskContract,
  documents: documentsContract,
  settings: settingsContract,
  rules: rulesContract,
};
export type Contract = typeof contract;
