import type { TextsInput } from '../../shared/contract/regulations.ts';
import { useRead } from './query.ts';

/** Texts of regulations that the unit imported, with the articles that were asked for. */
export const useTexts = (asked: TextsInput = {}) =>
  useRead('vault', ['texts', asked], (vault) => vault.rules.texts(asked));
