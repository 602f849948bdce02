import { getEventIteratorSchemaDetails } from '@orpc/contract';
import type { z } from 'zod';

type Declared = { readonly '~orpc': { readonly outputSchema?: unknown } };

/** What a call of the contract answers in the end; of long work the result, without its progress. */
export function resultSchema(declared: Declared): z.ZodType {
  const { outputSchema } = declared['~orpc'];
  const stream = getEventIteratorSchemaDetails(outputSchema as Parameters<typeof getEventIteratorSchemaDetails>[0]);
  return (stream?.returns ?? outputSchema) as z.ZodType;
}
