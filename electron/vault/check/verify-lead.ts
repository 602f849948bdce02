import type { LeadVerified } from '../../../shared/contract/lead-verified.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { PROJECTIONS } from '../host/projections.ts';
import { actorNames } from '../leads/actor-names.ts';
import { findLead } from '../leads/find-lead.ts';
import { parseStored } from '../ledger/event-store.ts';
import { isExcused } from './check-events.ts';
import { checkStream } from './check-streams.ts';
import { assertIsContent } from './checking.ts';
import { readContradictions } from './contradictions.ts';
import { type EventRow, streamRows } from './event-rows.ts';
import { createFindings } from './findings.ts';
import { signerFinder } from './signer-finder.ts';
import { signersOf } from './signers.ts';
import { verifyRow } from './verify-row.ts';

/**
 * 验证签名: every signed event of one lead as the full check verifies it: form, hash, signature and entitlement of its
 * author, its place in the log, what was before it, its sections, and the row of the ledger beside them. Finds and tells,
 * and changes nothing.
 * @throws AppError LEAD_NOT_FOUND
 */
export function verifyLead(vault: OpenVault, name: string): LeadVerified {
  const { db, store } = vault.ledger;
  const { vaultId } = vault.session;
  const { id, number } = findLead(db, name);
  const findings = createFindings();
  const rows = streamRows(db, id);
  const signerOf = signerFinder(signersOf(db, vaultId, store.stream(vaultId)));
  const contradictions = readContradictions({ vault, db });
  for (const row of rows) {
    const verified = verifyRow({ ...row, excused: isExcused(row, contradictions) }, signerOf);
    for (const { code, where } of verified) findings.add(code, where);
  }
  checkStream({ vault, db, findings }, id, new Map(PROJECTIONS.map((projection) => [projection, new Set<string>()])));
  return { number, events: rows.length, signers: signersIn(vault, rows), findings: findings.list() };
}

/** Whose signatures they are, and how many each, those with the most first. */
function signersIn(vault: OpenVault, rows: readonly EventRow[]): LeadVerified['signers'] {
  const names = actorNames(vault);
  const by = Map.groupBy(rows, ({ body }) => names.get(actorOf(body)) ?? '');
  const counted = [...by].map(([name, signed]) => ({ name: name === '' ? null : name, events: signed.length }));
  return counted.toSorted((a, b) => b.events - a.events);
}

/** The author as the body names him; nobody where the body cannot be read, which is a finding by itself. */
function actorOf(body: Uint8Array): string {
  try {
    return parseStored(body).actor;
  } catch (error) {
    assertIsContent(error);
    return '';
  }
}
