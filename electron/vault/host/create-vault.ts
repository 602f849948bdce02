import type { CreateVaultInput } from '../../../shared/contract/vault.ts';
import { fingerprintDigits } from '../../../shared/domain/package/card.ts';
import type { VaultFacts } from '../../../shared/domain/vault/sections.ts';
import { insertCard, newCard } from '../cards/own-card.ts';
import { insertCompartment, newCompartment } from '../compartment/compartment.ts';
import { toBase64 } from '../crypto/bytes.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import { createVaultFolder, type NewVault } from '../keys/create.ts';
import type { KeyEnvironment } from '../keys/environment.ts';
import { createLedger } from '../ledger/ledger.ts';
import type { Db } from '../store/open-database.ts';
import type { Place } from '../keys/head.ts';
import { project } from './projections.ts';

/** What `vault.create` answers. */
export type CreatedVault = {
  readonly vaultId: string;
  readonly kind: 'team' | 'commission';
  readonly fingerprint: string;
};

/**
 * Makes a vault: folder, keys, database, its first event, its card and the reporters' compartment. The first member is
 * leader on a team and clerk on a commission. Broken off anywhere, there is no vault.
 * @throws AppError as `createVaultFolder`
 */
export async function createVault(input: CreateVaultInput, env: KeyEnvironment): Promise<CreatedVault> {
  let fingerprint = '';
  const vault = await createVaultFolder({
    folder: input.folder,
    kind: input.kind,
    login: input.member,
    passphrase: input.passphrase,
    env,
    fill: async (db, made) => {
      const { vaultId } = made;
      const facts = { vaultId, name: input.name, code: input.code, kind: input.kind };
      const card = await newCard(facts, env.clock.now(), env.random);
      const compartment = await newCompartment([made.memberRecipient], env.random);
      fingerprint = fingerprintDigits(card.fingerprint);
      insertCard(db, card);
      insertCompartment(db, compartment);
      return firstEvent(db, made, input, env);
    },
  });
  return { vaultId: vault.vaultId, kind: input.kind, fingerprint };
}

function firstEvent(db: Db, made: NewVault, input: CreateVaultInput, env: KeyEnvironment): Place {
  const { vaultId, deviceId, signingKey } = made;
  const { clock, random } = env;
  const ledger = createLedger({ db, vaultId, deviceId, signingKey, clock, random, project, anchor: () => undefined });
  const head: VaultFacts = {
    kind: input.kind,
    name: input.name,
    code: input.code,
    level: input.level,
    ceiling: input.ceiling,
    device: input.device,
    member: {
      id: uuidV7(clock.now(), random),
      name: input.member,
      login: made.login,
      role: input.kind === 'team' ? 'leader' : 'clerk',
      publicKey: toBase64(signingKey.publicKey),
      recipient: made.memberRecipient,
    },
  };
  ledger.write((writer) => writer.append({ type: 'VaultCreated', stream: vaultId, sections: { head } }));
  return ledger.tip();
}
