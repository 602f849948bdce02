import { expect, test } from 'vitest';
import { SHORTCUTS, SHORTCUTS_BY_GROUP } from '../../../../renderer/base/shortcuts/registry.ts';

test('every shortcut stands in the sheet once, under its own group', () => {
  expect([...SHORTCUTS_BY_GROUP.values()].flat().toSorted()).toEqual(Object.keys(SHORTCUTS).toSorted());
  for (const [group, names] of SHORTCUTS_BY_GROUP) {
    expect(names.map((name) => SHORTCUTS[name].group)).toEqual(names.map(() => group));
  }
});
