import { afterEach, expect, test, vi } from 'vitest';
import { createIdleRule } from '../../../electron/shell/idle.ts';
import { READY } from '../../../electron/vault/process/ready.ts';
import { type Application, startApplication } from '../../support/electron/application.ts';

const LIMIT = 300;

/** A machine on which time passes in steps of five seconds. `system` says how long the system thinks nobody is there. */
function machine(system: (now: number) => number) {
  let now = 1000;
  const rule = createIdleRule({ idleSeconds: () => system(now), stopwatch: () => now });
  return {
    touchWindow: () => {
      rule.active();
    },
    /** Lets time pass and tells at which seconds it locked. */
    pass: (seconds: number, each: (now: number) => void = () => undefined): number[] => {
      const locked: number[] = [];
      for (const end = now + seconds; now < end;) {
        now += 5;
        each(now);
        if (rule.isDue(LIMIT)) locked.push(now - 1000);
      }
      return locked;
    },
  };
}

test('it locks when the system says that nobody has been there for long enough, and once for each absence', () => {
  let lastTouch = 1000;
  const { pass } = machine((now) => now - lastTouch);
  expect(pass(295)).toEqual([]);
  expect(pass(600)).toEqual([300]);
  lastTouch = 1900;
  expect(pass(5)).toEqual([]);
  expect(pass(600)).toEqual([1200]);
});

test('somebody who works in another program for hours is not locked out', () => {
  const { pass } = machine((now) => now % 7);
  expect(pass(36_000)).toEqual([]);
});

test('where the system cannot tell and always says zero, only a touch of the window counts', () => {
  const { pass, touchWindow } = machine(() => 0);
  expect(pass(3600, touchWindow)).toEqual([]);
  expect(pass(1200)).toEqual([3900]);
  touchWindow();
  expect(pass(295)).toEqual([]);
});

test('nothing that the page says makes the time shorter that the system tells', () => {
  const { pass, touchWindow } = machine((now) => now - 1000);
  expect(pass(600, touchWindow)).toEqual([300]);
});

const at: { app?: Application } = {};
afterEach(() => {
  vi.useRealTimers();
  at.app?.end();
  delete at.app;
});

async function atWork(): Promise<Application> {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const app = await startApplication();
  at.app = app;
  app.runtime.process.emit('message', READY);
  return app;
}

test('the application asks again and again, by the minutes that are set, and locks', async () => {
  const { runtime } = await atWork();
  runtime.idleSeconds = 299;
  vi.advanceTimersByTime(5000);
  expect(runtime.windows).toHaveLength(1);
  runtime.idleSeconds = 300;
  vi.advanceTimersByTime(5000);
  expect(runtime.windows).toHaveLength(2);
  runtime.idleSeconds = 3000;
  vi.advanceTimersByTime(60_000);
  expect(runtime.windows).toHaveLength(2);
});

test('a system that says it is locked locks, once until it is opened again', async () => {
  const { runtime } = await atWork();
  runtime.idleSeconds = 1;
  runtime.idleState = 'locked';
  vi.advanceTimersByTime(20_000);
  expect(runtime.windows).toHaveLength(2);
  runtime.idleState = 'active';
  vi.advanceTimersByTime(5000);
  runtime.idleState = 'locked';
  vi.advanceTimersByTime(5000);
  expect(runtime.windows).toHaveLength(3);
});
