import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPathRegister, isSafeEntryPath } from '../../electron/vault/handoff/tar/entry-paths.ts';
import { isSafeEntryName, isUnsafeOnEntry, safeEntryName } from '../../electron/vault/handoff/tar/file-names.ts';
import { tarSize } from '../../electron/vault/handoff/tar/write.ts';
import { codeOf, flipped, inPieces } from '../support/bytes.ts';
import { archiveOf, entriesOf, filesOf, headersOf, type SmallFile } from '../support/tar.ts';

/** Any text at all, rich in what file systems stumble over. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom('.', ' ', '/', ':', 'a', 'É', 'E\u0301', '长', '\u202e', '\ud800', '𠮷'),
    maxLength: 120,
  }),
  fc
    .tuple(fc.constantFrom('con', 'LPT1', 'nul', 'aux '), fc.string({ maxLength: 220 }))
    .map((parts) => parts.join('.')),
);
const path = fc.array(anyName.map(safeEntryName), { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const file = fc.record({ path, bytes: fc.uint8Array({ maxLength: 1500 }) });
const time = fc.integer({ min: 0, max: 8 ** 11 - 1 });

/** As many of the files as can stand in one archive. */
const files = fc.array(file, { maxLength: 6 }).map((all): readonly SmallFile[] => {
  const register = createPathRegister();
  return all.filter((one) => register.add(one.path));
});
const splits = fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 4 });

test('every archive is read as it was written, in whatever pieces, and is as long as was said', async () => {
  await fc.assert(
    fc.asyncProperty(files, time, splits, async (all, seconds, lengths) => {
      const archive = await archiveOf(all, seconds);
      expect(archive.length).toBe(tarSize(entriesOf(all)));
      expect(await filesOf(inPieces(archive, lengths))).toEqual(all);
      const headers = await headersOf(inPieces(archive, lengths));
      expect(headers.every(({ mtimeSeconds }) => mtimeSeconds === seconds)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('an archive with any byte changed is refused, or is exactly what the writer makes of what is then read', async () => {
  await fc.assert(
    fc.asyncProperty(files, time, fc.nat(), fc.integer({ min: 1, max: 255 }), async (all, seconds, at, mask) => {
      const archive = await archiveOf(all, seconds);
      const changed = flipped(archive, at % archive.length, mask);
      const code = await codeOf(filesOf(inPieces(changed)));
      if (code === 'nothing') expect(await archiveOf(await filesOf(inPieces(changed)), seconds)).toEqual(changed);
      else expect(code).toBe('PACKAGE_MALFORMED');
    }),
    { numRuns: 1000 },
  );
});

test('bytes that no writer wrote are refused, never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      expect(await codeOf(filesOf(inPieces(bytes)))).toBe('PACKAGE_MALFORMED');
    }),
    { numRuns: 300 },
  );
});

test('a name made safe keeps every rule, is safe already, and may stand in an archive', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const safe = safeEntryName(name);
      expect(safeEntryName(safe)).toBe(safe);
      expect(isSafeEntryName(safe) && isSafeEntryPath(safe)).toBe(true);
      expect(isUnsafeOnEntry(safe)).toBe(false);
      expect(safe.isWellFormed() && safe.normalize('NFC') === safe).toBe(true);
      expect(Buffer.byteLength(safe)).toBeGreaterThan(0);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
      expect(safe).not.toMatch(/[/\\:*?"<>|]|^[ .]|[ .]$/u);
      expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/iu);
    }),
    { numRuns: 3000 },
  );
});
