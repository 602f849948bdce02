import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { demoTime } from '../../../build/demo/days.ts';
import { demoPassphrase } from '../../../build/demo/passphrase.ts';
import { pdfOf } from '../../../build/demo/pdf.ts';
import { pngOfCar } from '../../../build/demo/png.ts';
import { assertGoodPassphrase } from '../../../electron/vault/keys/passphrase.ts';

const READER = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/');

test('the invented letter is a PDF of one page, whose words a reader finds', async () => {
  const lines = ['举 报 信', '', '　　现反映：采购价格偏高（2026年）。'];
  const bytes = pdfOf(lines);
  const places = [...new TextDecoder().decode(bytes).matchAll(/^(\d{10}) 00000 n $/gmu)].map(([, at]) => Number(at));
  for (const [at, place] of places.entries())
    expect(new TextDecoder().decode(bytes.slice(place, place + 8))).toMatch(
      new RegExp(`^${String(at + 1)} 0 obj`, 'u'),
    );
  const task = getDocument({
    data: bytes,
    cMapUrl: `${READER}cmaps/`,
    standardFontDataUrl: `${READER}standard_fonts/`,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  expect(document.numPages).toBe(1);
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  expect(text.replace(/\s/gu, '')).toBe(lines.join('').replace(/\s/gu, ''));
  await task.destroy();
});

test('the invented photograph is a PNG, whole by its own sums', () => {
  const bytes = Buffer.from(pngOfCar());
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += length + 12;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))).toHaveLength(height * (1 + width * 3));
});

test('a passphrase of the demonstration is good enough for a vault, and every byte of chance tells in it', () => {
  const seen = new Set<string>();
  for (let byte = 0; byte < 256; byte++) seen.add(demoPassphrase((n) => new Uint8Array(n).fill(byte)));
  expect(seen.size).toBe(256);
  for (const passphrase of seen) {
    expect(passphrase).toMatch(/^[a-z]+(?:-[a-z]+){4}$/u);
    assertGoodPassphrase(passphrase, '王芳');
  }
});

test.each(['2026-11-25T17:30:00Z', '2026-03-01T00:00:00Z', '2027-01-01T15:59:59Z'])(
  'the time of the demonstration goes on from day to day and never past now: %s',
  (now) => {
    const end = Date.parse(now);
    const { clock, goTo, date } = demoTime({ now: () => end });
    const seen: number[] = [];
    for (const daysAgo of [47, 46, 46, 12, 1, 0, 0]) {
      goTo(daysAgo);
      seen.push(clock.now(), clock.now());
      if (daysAgo > 0) expect(date(daysAgo)).toBe(new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    }
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(seen.every((at) => at <= end)).toBe(true);
  },
);
