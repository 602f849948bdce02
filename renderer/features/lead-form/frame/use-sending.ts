import { useRef, useState } from 'react';
import { useChanged } from '../../../base/query.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import type { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import type { FormContext } from '../model/context.ts';
import type { FieldErrors } from '../model/errors.ts';
import { fieldOfCode } from '../model/field-of.ts';
import type { LeadField } from '../model/fields.ts';
import { read, type Values } from '../model/values.ts';
import { isVisible } from '../model/visible.ts';
import { tellErrors } from '../tell-errors.ts';

/** The longest that sending waits for the ledger to say whether a name is on record; then the person says it. */
const MOST_WAIT_MS = 3000;

/** What is sent, and what it is measured against first. */
export type Sending = {
  readonly check: (values: Values, context: FormContext) => FieldErrors;
  /** Sends; gives what is to be done once the draft is gone. */
  readonly send: (values: Values, context: FormContext) => Promise<() => void>;
};

/** The way from the form into the vault. */
export type Way = {
  readonly isRunning: boolean;
  /** A refusal that is about no field of the form. */
  readonly refusal: Refusal | null;
  readonly go: () => Promise<void>;
};

/** A field that stands in the form, and nobody has answered. */
function isAsked(field: LeadField, values: Values, context: FormContext): boolean {
  return isVisible(field, values, context) && read(values, field) === '';
}

/** Sends what stands in the form, once at a time. Whatever is refused stands at its field, and the form keeps all of it. */
export function useSending({ store, context }: FormInUse, keeper: Keeper, { check, send }: Sending): Way {
  const changed = useChanged();
  const isSending = useRef(false);
  const [isRunning, setIsRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const attempt = async () => {
    if (isAsked('repeat', store.values, context)) await store.whenFound(MOST_WAIT_MS);
    const { values } = store;
    const now = { ...context, earlier: store.earlier() };
    setRefusal(null);
    if (tellErrors(store, check(values, now))) return;
    try {
      await keeper.putAway();
      const after = await send(values, now);
      await keeper.finish().catch(() => undefined);
      changed('desk', 'ledger', 'lead', 'items');
      after();
    } catch (error) {
      const refused = refusalOf(error);
      const field = fieldOfCode(refused.code, values, now);
      if (field === null) setRefusal(refused);
      else tellErrors(store, { [field]: refused.text });
    }
  };
  const go = async () => {
    if (isSending.current) return;
    isSending.current = true;
    setIsRunning(true);
    await attempt();
    isSending.current = false;
    setIsRunning(false);
  };
  return { isRunning, refusal, go };
}
