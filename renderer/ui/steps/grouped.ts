/** Steps that may be taken, and those that may not, together with others that are forbidden for the same reason. */
export type GroupedSteps<Step> = {
  readonly allowed: readonly Step[];
  readonly forbidden: readonly { readonly reason: string; readonly steps: readonly Step[] }[];
};

/** Sorts steps by whether, and why, they are forbidden. The order stays. */
export function grouped<Step>(steps: readonly Step[], hindrance: (step: Step) => string | null): GroupedSteps<Step> {
  const byReason = Map.groupBy(steps, hindrance);
  return {
    allowed: byReason.get(null) ?? [],
    forbidden: [...byReason].flatMap(([reason, together]) => (reason === null ? [] : [{ reason, steps: together }])),
  };
}
