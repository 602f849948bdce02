/**
 * An event as folds see it: the facts of its body, and the data of those sections that are there.
 * A section may be absent because it did not travel or was destroyed by order; folds must do without.
 */
export type FoldEvent = {
  /** Event hash, hex. */
  readonly hash: string;
  readonly vault: string;
  readonly device: string;
  readonly seq: number;
  readonly hlc: string;
  readonly at: string;
  /** SHA-256 of the author's public key, hex. */
  readonly actor: string;
  readonly type: string;
  readonly stream: string;
  readonly travels: boolean;
  /** Section names that the signed body states. */
  readonly stated: readonly string[];
  /** Data of the sections that are present; the reporter's only as `true`, since it lies under its own key. */
  readonly sections: Readonly<Record<string, unknown>>;
};

/** The one order of events: hybrid clock, then device, then place in the device's log; bytewise. */
export function compareEvents(a: FoldEvent, b: FoldEvent): number {
  return compareText(a.hlc, b.hlc) || compareText(a.device, b.device) || a.seq - b.seq;
}

/** The events in their one order, so that the order of delivery cannot matter. */
export function inOrder(events: readonly FoldEvent[]): readonly FoldEvent[] {
  return [...events].sort(compareEvents);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
