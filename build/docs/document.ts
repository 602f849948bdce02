import type { z } from 'zod';

/** One JSON document of the command line: where it stands, what may be in it, and what one looks like. */
export type JsonDocument = {
  readonly title: string;
  readonly about: string;
  /** Files are read, so fields with a default may be left out; everything printed is complete. */
  readonly direction: 'read' | 'printed';
  readonly schema: z.ZodType;
  readonly examples: readonly unknown[];
};

/** A document that is printed. */
export function printed(
  title: string,
  about: string,
  schema: z.ZodType,
  ...examples: readonly unknown[]
): JsonDocument {
  return { title, about, direction: 'printed', schema, examples };
}
