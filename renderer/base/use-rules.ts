import { useRead } from './query.ts';

/** What dates are counted by in this vault. */
export const useRules = () => useRead('vault', ['rules'], (vault) => vault.rules.show({}));
