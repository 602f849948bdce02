import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { waitingFor } from '../../electron/vault/leads/waiting.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type BenchRow, quantileRow } from './report.ts';
import { sampledInTurn } from './stopwatch.ts';

const GROUP = 'desk';
const WAITING = 5000;
const READINGS = 1900;
const STEPS = 100;

/** Rows as the projection writes them, of so many leads at once; taken away again afterwards. */
const FILL =
  "INSERT INTO waiting (event, request, lead, kind, since, matter, persons, reason, askedBy, askedAt, asked) SELECT 'bench ' || id, 'bench ' || id, id, 'decision', enteredAt, '处置', '01', excerpt, vault, enteredAt, json_object('matter', '处置', 'levels', json_array('leader'), 'actor', vault, 'handlers', json_array(handler), 'recused', json_array()) FROM lead ORDER BY row LIMIT ?";

/** What waits over all leads, while thousands do, beside a page of the ledger in the same vault. */
export function measureWaiting(vault: OpenVault, repeats: number): BenchRow {
  const { db } = vault.ledger;
  db.prepare(FILL).run(WAITING);
  try {
    const { ours, beside } = sampledInTurn(
      repeats * 10,
      () => waitingFor(vault, { limit: 20 }),
      () => listLeads(vault, { view: 'open', limit: 20, withTotal: true }),
    );
    return quantileRow(GROUP, 'what waits, thousands of them', ours, beside, 'a page of the ledger with its total');
  } finally {
    db.prepare("DELETE FROM waiting WHERE request LIKE 'bench %'").run();
  }
}

/** A lead with 2 000 events opened, beside one on which nothing was done yet. */
export function measureLongLead(vault: OpenVault, repeats: number): BenchRow {
  const [long, short] = listLeads(vault, { view: 'open', limit: 2, withTotal: false }).leads.map(({ id }) => id);
  if (long === undefined || short === undefined) throw new Error('no leads to open');
  vault.ledger.write((writer) => {
    for (let index = 0; index < READINGS; index++) writer.append({ type: 'LeadRead', stream: long, sections: {} });
    for (let index = 0; index < STEPS; index++) {
      const head = { kind: '受理告知', on: vault.rules().today, how: '电话' };
      writer.append({ type: 'ReporterInformed', stream: long, sections: { head, content: { record: '已告知。' } } });
    }
  });
  const { ours, beside } = sampledInTurn(
    repeats * 2,
    () => showLead(vault, long),
    () => showLead(vault, short),
  );
  return quantileRow(GROUP, 'a lead with 2 000 events opened', ours, beside, 'a lead with nothing done yet');
}
