import { expect, test } from 'vitest';
import { watchIdle } from '../../../electron/preview/idle-watch.ts';

/** A watch over a clock that a test moves, looking whenever it is told to. */
function watched(minutes: () => number) {
  const seen = { now: 1_800_000_000_000, locks: 0, ended: false, look: () => undefined as unknown };
  const watch = watchIdle(
    { now: () => seen.now },
    (look) => {
      seen.look = look;
      return () => {
        seen.ended = true;
      };
    },
    minutes,
    () => seen.locks++,
  );
  const pass = (seconds: number) => {
    seen.now += seconds * 1000;
    seen.look();
  };
  return { seen, watch, pass };
}

const passSlowly = (pass: (seconds: number) => void, seconds: number) => {
  for (let passed = 0; passed < seconds; passed += 20) pass(20);
};

test('it locks when the minutes are over, and once for each absence', () => {
  const { seen, pass } = watched(() => 5);
  passSlowly(pass, 280);
  expect(seen.locks).toBe(0);
  pass(20);
  expect(seen.locks).toBe(1);
  passSlowly(pass, 280);
  expect(seen.locks).toBe(1);
  pass(20);
  expect(seen.locks).toBe(2);
});

test('a sign of life begins the minutes anew', () => {
  const { seen, watch, pass } = watched(() => 1);
  for (let sign = 0; sign < 10; sign++) {
    pass(50);
    watch.active();
  }
  expect(seen.locks).toBe(0);
});

test('minutes that are shortened hold from then on', () => {
  const chosen = { minutes: 10 };
  const { seen, pass } = watched(() => chosen.minutes);
  passSlowly(pass, 120);
  expect(seen.locks).toBe(0);
  chosen.minutes = 1;
  pass(2);
  expect(seen.locks).toBe(1);
});

test.each([
  ['slept', 61],
  ['was set back', -1],
])('a machine whose clock %s locks, even if somebody has just touched it', (_, seconds) => {
  const { seen, watch, pass } = watched(() => 60);
  watch.active();
  pass(seconds);
  expect(seen.locks).toBe(1);
});

test('it stops looking at its end', () => {
  const { seen, watch } = watched(() => 5);
  watch.end();
  expect(seen.ended).toBe(true);
});
