import { expect, test } from 'vitest';
import { FormStore } from '../../../../renderer/features/lead-form/form-store.ts';
import { filled } from './support.ts';

const LONG_MS = 60_000;

function storeWith(subjects: readonly string[]): FormStore {
  return new FormStore(filled({}, { subjects }));
}

test('who is faster than the ledger waits until every name was looked for', async () => {
  const store = storeWith(['a', 'b']);
  const heard: string[] = [];
  const waiting = store.whenFound(LONG_MS).then(() => heard.push('found'));
  store.found('a', 0);
  await Promise.resolve();
  expect(heard).toEqual([]);
  store.found('b', 2);
  await waiting;
  expect(heard).toEqual(['found']);
  expect(store.earlier()).toBe(2);
});

test('what is known already is not waited for, and what never comes not for ever', async () => {
  const known = storeWith(['a']);
  known.found('a', 0);
  await known.whenFound(LONG_MS);
  const silent = storeWith(['a']);
  await silent.whenFound(1);
  expect(silent.earlier()).toBe(null);
});

test('where nobody is on record the question is answered, and what was said of it goes', () => {
  const store = storeWith(['a']);
  store.tell({ repeat: '请选择首次/重复。', problem: '请填写主要问题摘要。' });
  store.found('a', 1);
  expect(Object.keys(store.shown().errors)).toEqual(['repeat', 'problem']);
  store.found('a', 0);
  expect(store.shown().errors).toEqual({ problem: '请填写主要问题摘要。' });
});
