import type { Checkpoint } from '../../../shared/domain/vault/sections.ts';
import { fromUtf8, toBase64, toHex, utf8 } from '../crypto/bytes.ts';
import { canonicalText } from '../crypto/canonical.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';

/** A member as the trail names him: who signed, without his name. */
type TrailMember = { readonly key: string; readonly publicKey: string; readonly role: string; readonly state: string };

/** What an export of the trail covers: the logs of the vault's own devices, as far as they now go. */
export type Trail = {
  readonly vault: string;
  readonly members: readonly TrailMember[];
  readonly checkpoints: readonly Checkpoint[];
  readonly events: number;
  /** Chain value of this device's log. */
  readonly head: string;
};

/** The trail as it stands. Events of other vaults stand in those vaults' own trails. */
export function readTrail({ ledger, session }: OpenVault): Trail {
  const { db } = ledger;
  const { vaultId } = session;
  const members = prepare(db)('SELECT key, publicKey, role, state FROM member WHERE vault = ? ORDER BY key').all(
    vaultId,
  ) as TrailMember[];
  const sizes = prepare(db)(
    'SELECT device, max(seq) AS size FROM log WHERE vault = ? GROUP BY device ORDER BY device',
  ).all(vaultId) as { device: string; size: number }[];
  const rootAt = prepare(db)('SELECT chain FROM log WHERE device = ? AND seq = ?');
  const checkpoints = sizes.map(({ device, size }) => ({
    ...{ device, size },
    root: toHex((rootAt.get(device, size) as { chain: Uint8Array }).chain),
  }));
  const events = checkpoints.reduce((sum, { size }) => sum + size, 0);
  return { vault: vaultId, members, checkpoints, events, head: toHex(ledger.tip().chain) };
}

/** The first line: whose trail it is, who signed in it, and where each log stands. */
export function headerLine({ vault, members, checkpoints }: Trail): Uint8Array {
  const header = { format: 'mixia-audit', version: 1, vault, members: [...members], checkpoints: [...checkpoints] };
  return utf8(`${canonicalText(header)}\n`);
}

const ROWS = 'SELECT seq, body, sig FROM event WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT 500';

/** The events of one log in their order, some hundred lines at a time: body and signature, and no section. */
export function* eventLines({ ledger }: OpenVault, { device, size }: Checkpoint): Generator<readonly string[]> {
  for (let after = 0; after < size;) {
    const rows = prepare(ledger.db)(ROWS).all(device, after, size) as {
      seq: number;
      body: Uint8Array;
      sig: Uint8Array;
    }[];
    // A body is canonical already, and `body` stands before `sig`: the line is canonical as a whole.
    yield rows.map(({ body, sig }) => `{"body":${fromUtf8(body)},"sig":"${toBase64(sig)}"}\n`);
    after = rows.at(-1)?.seq ?? size;
  }
}
