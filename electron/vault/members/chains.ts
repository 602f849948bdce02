import type { ChainRow, SetChainInput } from '../../../shared/contract/authority.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { DEFAULT_CHAINS, isLawfulChain } from '../../../shared/rules/approval-chains.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { type ApprovalMatter, MATTER_NAMES } from '../../../shared/rules/course-lists.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { signInPlace } from '../host/sign-in-place.ts';
import { chainsOf } from './authority.ts';
import { stateNow } from './state-now.ts';

/** Which levels decide each matter now, and on whose word. */
export function listChains(vault: OpenVault): ChainRow[] {
  const state = stateNow(vault);
  const nameOf = (key: string) => state.members.find((member) => member.key === key)?.name ?? null;
  const chains = chainsOf(state);
  return MATTER_NAMES.map((matter) => {
    const { basis } = DEFAULT_CHAINS[matter];
    const set = state.chains[matter];
    return {
      ...{ matter, levels: [...chains[matter]], basis: citationText(basis), confidence: basis.confidence },
      set: set === undefined ? null : { by: nameOf(set.actor), on: businessDate(Date.parse(set.at)) },
    };
  });
}

/**
 * Sets the levels that decide a matter, signed by the leader. It holds for what is put forward from now on.
 * @throws AppError CHAIN_INVALID and those of `signInPlace`
 */
export function setChain(vault: OpenVault, { matter, levels, by: login, passphrase }: SetChainInput) {
  return signInPlace(vault, { login, passphrase }, 'authorize', ({ write }): ChainRow => {
    if (!isLawfulChain(levels)) throw new AppError('CHAIN_INVALID');
    const sections = { head: { matter, levels } };
    write((writer) => writer.append({ type: 'ApprovalChainSet', stream: vault.session.vaultId, sections }));
    return chainRow(vault, matter);
  });
}

function chainRow(vault: OpenVault, matter: ApprovalMatter): ChainRow {
  const row = listChains(vault).find((one) => one.matter === matter);
  if (row === undefined) throw new RangeError('matter just set');
  return row;
}
