import { expect, test } from 'vitest';
import type { call, CallMeta } from '../../../shared/contract/call.ts';
import { EVENT_TYPES } from '../../../shared/domain/event/event-types.ts';
import { RIGHTS } from '../../../shared/rules/rights.ts';
import { declaredCalls } from '../../fixtures/contract-calls.ts';

/** Calls of a vault that has no member yet, or that must work while it is locked. */
const BEFORE_ANY_MEMBER = ['vault.close', 'vault.create', 'vault.open', 'vault.restore', 'vault.status'];

const eventsOf = ({ audit }: CallMeta): readonly string[] => ('records' in audit ? audit.records : []);

test('every call says who may call it, and only calls that need no open vault are for anyone', () => {
  const calls = declaredCalls();
  expect(calls.length).toBeGreaterThan(35);
  for (const { name, meta } of calls) {
    if (meta.right === 'anyone') {
      expect({ name, whileLocked: meta.whileLocked }).toEqual({ name, whileLocked: true });
    } else {
      expect({ name, known: Object.hasOwn(RIGHTS, meta.right) }).toEqual({ name, known: true });
    }
  }
  expect(calls.filter(({ meta }) => meta.whileLocked).map(({ name }) => name)).toEqual(
    expect.arrayContaining(BEFORE_ANY_MEMBER),
  );
  expect(calls.filter(({ meta }) => meta.whileLocked)).toHaveLength(BEFORE_ANY_MEMBER.length);
});

test('every call records events of types that there are, or says in words why it records none', () => {
  for (const { name, meta } of declaredCalls()) {
    const { audit } = meta;
    if ('records' in audit) {
      expect({ name, none: audit.records.length === 0 }).toEqual({ name, none: false });
      expect(audit.records.filter((type) => !Object.hasOwn(EVENT_TYPES, type))).toEqual([]);
    } else {
      expect(audit.none).toMatch(/^[a-z]\S*(?: \S+){2,}$/u);
      expect(audit.none.length).toBeGreaterThan(10);
    }
  }
});

test('every event that an act of a member leaves is claimed by a call; the others stand beside one', () => {
  const claimed = new Set(declaredCalls().flatMap(({ meta }) => eventsOf(meta)));
  const beside = Object.keys(EVENT_TYPES).filter((type) => !claimed.has(type));
  const byThemselves = [
    'ClockJumped',
    'DateMissed',
    'DutiesCounted',
    'DutyMissed',
    'HandoffApproved',
    'OfficeDateMissed',
    'PackageRefused',
    'PackageSent',
  ];
  expect(beside.toSorted()).toEqual(byThemselves);
});

type Declaration = Parameters<typeof call>[0];
/** True when a declaration like this one compiles. */
type Compiles<Meta> = [Meta] extends [Declaration] ? true : false;

test('a call without a right, without an audit decision or with an event that there is not does not compile', () => {
  type Whole = { whileLocked: false; right: 'read'; audit: { none: 'why' } };
  const whole: Compiles<Whole> = true;
  const withoutRight: Compiles<Omit<Whole, 'right'>> = false;
  const withoutAudit: Compiles<Omit<Whole, 'audit'>> = false;
  const withoutLock: Compiles<Omit<Whole, 'whileLocked'>> = false;
  const unknownEvent: Compiles<Omit<Whole, 'audit'> & { audit: { records: readonly ['NoSuchEvent'] } }> = false;
  const unknownRight: Compiles<Omit<Whole, 'right'> & { right: 'everything' }> = false;
  const nothing: Compiles<undefined> = false;
  expect([whole, withoutRight, withoutAudit, withoutLock, unknownEvent, unknownRight, nothing]).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
