import { z } from 'zod';
import { settingsContract } from '../../shared/contract/authority.ts';
import { membersContract } from '../../shared/contract/members.ts';
import { cardsContract } from '../../shared/contract/packages.ts';
import { vaultContract } from '../../shared/contract/vault.ts';
import { SENTENCES } from '../../shared/errors/sentences.ts';
import { type JsonDocument, printed } from './document.ts';
import { resultSchema } from './result-schema.ts';
import { SAMPLE } from './sample-values.ts';

const BACKUP = { file: 'backup/MX-ZJ01-01-20260305-120000.mxb', sha256: SAMPLE.digest, events: 1042, evidence: 3 };
const MEMBER = {
  id: SAMPLE.otherVault,
  name: '李明',
  login: '李明',
  role: 'handler',
  fingerprint: SAMPLE.digest,
  state: 'active',
  since: SAMPLE.instant,
  until: null,
};
const CARD = {
  name: '市纪委监委',
  code: 'SJW',
  kind: 'commission',
  vaultId: SAMPLE.otherVault,
  fingerprint: SAMPLE.fingerprint,
  fingerprintHex: SAMPLE.digest,
  state: 'confirmed',
  confirmedAt: SAMPLE.instant,
  revokedAt: null,
};

/** What is printed beside a 1 when there is no result. */
const REFUSAL = printed(
  'Any command, refused',
  'Printed beside exit code 1 when there is no result to print. `code` is one of [the closed list](error-codes.md), `message` its sentence. `vault check` and `leads import` print their result instead, with `findings` or `rejected`.',
  z.strictObject({ code: z.enum(Object.keys(SENTENCES)), message: z.string() }),
  { code: 'WRONG_PASSPHRASE', message: SENTENCES.WRONG_PASSPHRASE },
);

const DELEGATION = {
  ...{ event: SAMPLE.digest, by: '王芳', to: '周平', from: '2026-03-05', until: '2026-03-12' },
  ...{ matters: ['处置'], state: 'running', endedOn: null },
};
const CHAIN = {
  ...{ matter: '处置', levels: ['deputy', 'leader'], confidence: 'C' },
  basis: '中国共产党纪律检查机关监督执纪工作规则第二十一条',
  set: { by: '王芳', on: '2026-03-05' },
};

/** What the commands about a vault, its cards and its members print. */
export const VAULT_DOCUMENTS: readonly JsonDocument[] = [
  REFUSAL,
  printed('vault create', 'The new vault; `fingerprint` is that of its card.', resultSchema(vaultContract.create), {
    vaultId: SAMPLE.vault,
    kind: 'team',
    fingerprint: SAMPLE.fingerprint,
  }),
  printed('vault status', 'What a folder tells without being unlocked.', resultSchema(vaultContract.status), {
    kind: 'team',
    version: 1,
    locked: false,
    logins: ['王芳'],
    waitSeconds: 0,
  }),
  printed(
    'vault check',
    'With findings the exit code is 1, and this document is printed all the same.',
    resultSchema(vaultContract.check),
    { ok: true, events: 1042, evidence: 3, findings: [] },
    {
      ok: false,
      events: 1042,
      evidence: 3,
      findings: [{ code: 'EVIDENCE_DAMAGED', where: SAMPLE.evidence, text: '一份材料校验不符，已损坏或被改动。' }],
    },
  ),
  printed('vault backup', 'The backup, opened again and compared.', resultSchema(vaultContract.backup), BACKUP),
  printed(
    'vault restore',
    'The restored vault is a new device; `letter` stands in its lead numbers, `upTo` says when the backup was made.',
    resultSchema(vaultContract.restore),
    {
      ...BACKUP,
      upTo: '2026-03-05T04:00:00.000Z',
      device: '02',
      letter: 'B',
      code: 'ZJ01',
      predecessor: { device: SAMPLE.device, size: 1041, root: SAMPLE.otherDigest },
    },
  ),
  printed('card export, card import, card revoke', 'The card.', resultSchema(cardsContract.import), CARD),
  printed('card list', 'The cards of counterparts.', resultSchema(cardsContract.list), [CARD]),
  printed(
    'member list',
    '`fingerprint` is the SHA-256 of the public key that the member signs with. Who changed his key has a line for each.',
    resultSchema(membersContract.list),
    [MEMBER],
  ),
  printed('member add', 'The member who was admitted.', resultSchema(membersContract.add), MEMBER),
  printed('member suspend', 'The member, suspended.', resultSchema(membersContract.suspend), {
    ...MEMBER,
    state: 'suspended',
    until: SAMPLE.instant,
  }),
  printed(
    'member delegations, member delegate, member undelegate',
    'What the leader lent: `delegations` prints the list, the others the one that they are about. `state` is `ahead`, `running`, `over` or `ended`.',
    resultSchema(membersContract.delegate),
    DELEGATION,
  ),
  printed(
    'chain show, chain set',
    'The levels that decide a matter; `show` prints the list, `set` the one that was set. `basis` and `confidence` are of the rule as it is without a setting.',
    resultSchema(settingsContract.setChain),
    CHAIN,
  ),
  printed('identity export', 'Where the age identity was written.', resultSchema(vaultContract.exportIdentity), {
    file: 'key.txt',
  }),
  printed(
    'audit export',
    'The file itself is described in [audit-trail.md](audit-trail.md).',
    resultSchema(vaultContract.exportAudit),
    { events: 1042, head: SAMPLE.digest },
  ),
];
