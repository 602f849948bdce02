import { AppError } from '../../../shared/errors/app-error.ts';

/**
 * What a projection of this vault kept as JSON. It was written here and is compared with its events by the check, so its
 * shape is not looked at again; text that is no JSON was put there by somebody else.
 * @throws AppError DATABASE_DAMAGED
 */
export function keptJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('DATABASE_DAMAGED', {}, error);
  }
}
