import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Saver } from '../../../../renderer/drafts/saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Saves that end when they are told to. */
function slow() {
  const ends: (() => void)[] = [];
  const saver = new Saver(() => new Promise<void>((resolve) => ends.push(resolve)));
  return { ends, saver };
}

describe('keeping while somebody types', () => {
  test('a keystroke waits no longer than 150 milliseconds, however many follow', async () => {
    let saves = 0;
    const saver = new Saver(() => {
      saves += 1;
      return Promise.resolve();
    });
    for (let at = 0; at < 100; at += 1) {
      saver.touch();
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(saves).toBeGreaterThanOrEqual(3000 / 180);
    expect(saves).toBeLessThanOrEqual(3000 / 150);
  });

  test('nothing is saved where nothing changed', async () => {
    const { ends, saver } = slow();
    await saver.flush();
    expect(ends).toHaveLength(0);
  });

  test('never two at once, and what changed meanwhile is saved after', async () => {
    const { ends, saver } = slow();
    saver.touch();
    const first = saver.flush();
    saver.touch();
    let isKept = false;
    const second = saver.flush().then(() => {
      isKept = true;
    });
    const third = saver.flush();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect([ends.length, isKept]).toEqual([2, false]);
    ends[1]?.();
    await Promise.all([second, third]);
    expect(isKept).toBe(true);
  });

  test('a flush begins at once, before it is waited for', () => {
    const { ends, saver } = slow();
    saver.touch();
    void saver.flush();
    expect(ends).toHaveLength(1);
  });

  test('nothing is saved after the draft has ended', async () => {
    const { ends, saver } = slow();
    saver.touch();
    saver.stop();
    await vi.advanceTimersByTimeAsync(1000);
    saver.touch();
    await saver.flush();
    expect(ends).toHaveLength(0);
  });
});
