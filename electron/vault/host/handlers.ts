import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { logMissedDates } from '../missed/log-missed.ts';
import { admit, outgoing } from './door.ts';
import type { VaultHost } from './host.ts';

/** What a call is given beside its input. */
export type CallContext = { readonly host: VaultHost };

/** Where handlers of calls begin: each is admitted at the door, and what it throws goes out as a coded error. */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, procedure }) => {
    try {
      const { meta } = procedure['~orpc'];
      admit(meta, context.host);
      if (!meta.whileLocked) logMissedDates(context.host.vault());
      return await next();
    } catch (error) {
      throw outgoing(error);
    }
  });
