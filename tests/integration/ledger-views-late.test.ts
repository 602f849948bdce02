import { expect, test } from 'vitest';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import {
  asBefore,
  corrected,
  disposed,
  followed,
  fresh,
  imported,
  type Making,
  numbersIn,
  voided,
} from '../fixtures/leads-at-work.ts';
import { foundCodes } from '../fixtures/check.ts';
import { handClock, teamVault, testEnvironment } from '../fixtures/vault.ts';

/** Today is 5 March 2026: what came on 4 February is a day late, what came on the 5th is due today. */
const LATE = { receivedOn: '2026-02-04' } as const;
const DUE_TODAY = { receivedOn: '2026-02-05' } as const;
const TO_COMPLETE = { state: 'to-complete' } as const;
const DAY = 86_400_000;

async function made(vault: OpenVault, makings: readonly Making[]): Promise<string[]> {
  const numbers: string[] = [];
  for (const making of makings) numbers.push(await making(vault));
  return numbers.toSorted();
}

test('a month without an opinion: whatever has none, by the first receipt that was recorded', async () => {
  const vault = await teamVault();
  const inside = await made(vault, [
    fresh(LATE),
    asBefore({ ...LATE, letterClass: '申诉' }),
    followed(imported(TO_COMPLETE, LATE), { action: 'complete', state: 'open' }),
    followed(fresh(LATE), corrected({ receivedOn: '2026-03-01' })),
    followed(fresh({ receivedOn: '2026-03-01' }), corrected({ receivedOn: '2026-02-04' })),
    followed(fresh(LATE), corrected({ letterClass: '申诉' })),
  ]);
  await made(vault, [
    fresh(DUE_TODAY),
    followed(fresh(LATE), disposed('谈话函询', '2026-03-05')),
    followed(fresh(LATE), voided),
    imported(TO_COMPLETE, LATE),
    imported({ state: 'as-ledger', mode: '初步核实' }, LATE),
    imported({ state: 'as-ledger', closed: true }, LATE),
    followed(imported(TO_COMPLETE, LATE), { action: 'complete', state: 'closed' }),
  ]);
  expect(numbersIn(vault, { view: 'no-opinion' }).toSorted()).toEqual(inside);
  expect(await foundCodes(vault)).toEqual([]);
});

test('ever late: running or ended, closed or void, and whatever was corrected since', async () => {
  const vault = await teamVault();
  const inside = await made(vault, [
    fresh(LATE),
    followed(fresh(LATE), disposed('予以了结', '2026-03-05')),
    followed(fresh(LATE), voided),
    followed(fresh(LATE), corrected({ receivedOn: '2026-03-04' })),
    followed(fresh(LATE), corrected({ receivedOn: '2026-03-04' }), disposed('初步核实', '2026-03-05')),
    followed(fresh({ receivedOn: '2026-03-01' }), corrected({ receivedOn: '2026-02-04' })),
    followed(fresh(LATE), corrected({ letterClass: '申诉' })),
    followed(imported(TO_COMPLETE, LATE), { action: 'complete', state: 'open' }),
  ]);
  await made(vault, [
    fresh(DUE_TODAY),
    followed(fresh(LATE), disposed('予以了结', '2026-03-04')),
    followed(fresh(DUE_TODAY), voided),
    followed(fresh(DUE_TODAY), corrected({ letterClass: '申诉' })),
    asBefore({ ...LATE, letterClass: '申诉' }),
    imported(TO_COMPLETE, LATE),
    imported({ state: 'as-ledger', mode: '初步核实', disposedOn: '2026-03-05' }, LATE),
  ]);
  expect(numbersIn(vault, { view: 'ever-overdue' }).toSorted()).toEqual(inside);
  expect(await foundCodes(vault)).toEqual([]);
});

test('both views follow the day, and no lead has to be written for it', async () => {
  const clock = handClock();
  const vault = await teamVault({ env: testEnvironment(clock) });
  // Of a row of an old ledger the disposal is entered as a whole, whenever it was decided.
  const open = { action: 'complete', state: 'open' } as const;
  const [number = ''] = await made(vault, [followed(imported({ state: 'to-complete' }, DUE_TODAY), open)]);
  const seen = () =>
    (['due-soon', 'overdue', 'no-opinion', 'ever-overdue'] as const).filter(
      (view) => numbersIn(vault, { view }).length > 0,
    );
  expect(seen()).toEqual(['due-soon']);
  clock.move(DAY);
  expect(seen()).toEqual(['overdue', 'no-opinion', 'ever-overdue']);
  await followed(() => Promise.resolve(number), disposed('初步核实', '2026-03-06'))(vault);
  expect(seen()).toEqual(['ever-overdue']);
});
