import { STEP_TERMS } from '../../../shared/contract/step-terms.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { PaperFacts, PaperPackage } from '../../../shared/domain/ledger/paper-facts.ts';
import { paperLines } from '../../../shared/domain/ledger/paper-lines.ts';
import { repeatOf } from '../../../shared/domain/lead/repeat.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import type { PaperLine } from '../../../shared/rules/paper-ledger.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { actorNames } from './actor-names.ts';
import { leadState } from './show-lead.ts';

/** A lead as the paper ledger has it: its mark, and a line for each subject. */
export type PaperLead = {
  readonly classification: LeadState['head']['classification'];
  readonly lines: readonly PaperLine[];
};

/** Packages that were sealed with anything of a lead in them and not voided, by the lead's events. */
const PACKAGES = `SELECT DISTINCT p.sequence, p.receiptAt, p.sealedAt FROM event e JOIN sealed_item i ON i.item = lower(hex(e.hash)) JOIN package p ON p.id = i.package WHERE e.stream = ? AND e.travels = 1 AND i.kind = 'event' AND p.direction = 'out' AND p.kind = 'leads' AND p.state <> 'void' ORDER BY p.sealedAt`;

/** Reads leads as the paper ledger has them, one by one; names of hands and today are read once. */
export function paperReader(vault: OpenVault): (id: string) => PaperLead {
  const { db } = vault.ledger;
  const { today, book } = vault.rules();
  const names = actorNames(vault);
  return (id) => {
    const lead = leadState(vault, id);
    const facts: PaperFacts = {
      ...{ today, book },
      nameOf: (actor) => names.get(actor) ?? null,
      termOf: (type) => STEP_TERMS[type] ?? '其他记录',
      repeatNumber: numberOf(db, repeatOf(lead)),
      packages: packagesOf(db, id),
    };
    return { classification: lead.head.classification, lines: paperLines(lead, facts) };
  };
}

/** The number of the first lead; its id where it lies in another vault. */
function numberOf(db: Db, id: string | null): string | null {
  if (id === null) return null;
  const row = prepare(db)('SELECT number FROM lead WHERE id = ?').get(id) as { number: string } | undefined;
  return row?.number ?? id;
}

function packagesOf(db: Db, lead: string): readonly PaperPackage[] {
  const rows = prepare(db)(PACKAGES).all(lead) as { sequence: number; receiptAt: string | null }[];
  return rows.map(({ sequence, receiptAt }) => ({
    sequence,
    receiptOn: receiptAt === null ? null : businessDate(Date.parse(receiptAt)),
  }));
}
