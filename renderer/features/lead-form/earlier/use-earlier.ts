import { useEffect, useState } from 'react';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { useRead } from '../../../base/query.ts';
import { useForm, useFormValue } from '../form-context.ts';
import { line } from '../model/clean.ts';
import { subjectField } from '../model/fields.ts';
import { read } from '../model/values.ts';
import { isVisible } from '../model/visible.ts';

/** Typing has to rest so long before the ledger is asked. */
const REST_MS = 250;

/** Earlier leads on the name of one subject, and what they are looked for by. */
export type Earlier = {
  readonly name: string;
  readonly organisation: string;
  readonly leads: readonly LeadRow[];
};

/** Looks for earlier leads as the name is typed, and tells the form how many there are. */
export function useEarlier(subject: string): Earlier {
  const { store, context } = useForm();
  const name = useFormValue((values) => {
    const field = subjectField(subject, 'name');
    return isVisible(field, values, context) ? line(read(values, field)).slice(0, 100) : '';
  });
  const organisation = useFormValue((values) =>
    line(read(values, subjectField(subject, 'organisation'))).slice(0, 200),
  );
  const asked = useRested(`${name}\n${organisation}`);
  const [askedName = '', askedOrganisation = ''] = asked.split('\n');
  const { data } = useRead('ledger', ['earlier', askedName, askedOrganisation], (vault, signal) =>
    askedName === ''
      ? Promise.resolve([])
      : vault.leads.earlier({ name: askedName, organisation: askedOrganisation }, { signal }),
  );
  const count = name === '' ? 0 : name === askedName ? (data?.length ?? null) : null;
  useEffect(() => store.found(subject, count), [store, subject, count]);
  return { name: askedName, organisation: askedOrganisation, leads: name === '' ? [] : (data ?? []) };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
