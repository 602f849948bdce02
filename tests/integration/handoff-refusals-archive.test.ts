import { test } from 'vitest';
import { concat, utf8 } from '../../electron/vault/crypto/bytes.ts';
import type { Forgery } from '../fixtures/forge.ts';
import { FIELD, type TarFile } from '../fixtures/forge-tar.ts';
import { expectRefusals, waiting } from '../fixtures/refusal.ts';

const BLOCK = 512;

/** Changes the entry with this path as it stands in the archive; the manifest still lists what it was. */
function entry(path: RegExp, change: (file: TarFile) => TarFile | readonly TarFile[]): Forgery {
  return {
    archived: (files) => {
      const at = files.findIndex((file) => path.test(file.path));
      const [file] = files.slice(at, at + 1);
      if (file === undefined) throw new Error('no such entry');
      files.splice(at, 1, ...[change(file)].flat());
    },
  };
}

const field = (offset: number, text: string): Forgery =>
  entry(/^summary/u, (file) => ({ ...file, fields: { [offset]: text } }));
const named = (name: string): Forgery => field(FIELD.name, name);
const longer = (file: TarFile): TarFile => ({ ...file, bytes: concat(file.bytes, utf8('x')) });
const otherBytes = (file: TarFile): TarFile => {
  const bytes = Uint8Array.from(file.bytes);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return { ...file, bytes };
};
const EXTRA: TarFile = { path: 'zzz.txt', bytes: utf8('x') };

test('an archive with anything but plain files under safe paths, each once, and nothing behind them is refused', async () => {
  await expectRefusals(await waiting(), {
    'a path from above': ['PACKAGE_MALFORMED', named('../summary.html')],
    'a path up and down': ['PACKAGE_MALFORMED', named('evidence/../summary.html')],
    'an absolute path': ['PACKAGE_MALFORMED', named('/summary.html')],
    'a drive letter': ['PACKAGE_MALFORMED', named('C:summary.html')],
    'a backslash': ['PACKAGE_MALFORMED', named('..\\summary.html')],
    'a device name': ['PACKAGE_MALFORMED', named('aux.html')],
    'no name': ['PACKAGE_MALFORMED', named('')],
    'a space at the end': ['PACKAGE_MALFORMED', named('summary.html ')],
    'part of the name in the prefix': ['PACKAGE_MALFORMED', field(FIELD.prefix, 'evidence')],
    'a hard link': ['PACKAGE_MALFORMED', field(FIELD.type, '1')],
    'a symbolic link': ['PACKAGE_MALFORMED', field(FIELD.type, '2')],
    'a character device': ['PACKAGE_MALFORMED', field(FIELD.type, '3')],
    'a block device': ['PACKAGE_MALFORMED', field(FIELD.type, '4')],
    'a folder': ['PACKAGE_MALFORMED', field(FIELD.type, '5')],
    'a pipe': ['PACKAGE_MALFORMED', field(FIELD.type, '6')],
    'a sparse file': ['PACKAGE_MALFORMED', field(FIELD.type, 'S')],
    'an old GNU name': ['PACKAGE_MALFORMED', field(FIELD.type, 'L')],
    'a global pax header': ['PACKAGE_MALFORMED', field(FIELD.type, 'g')],
    'a type of zero': ['PACKAGE_MALFORMED', field(FIELD.type, '\0')],
    'a link name': ['PACKAGE_MALFORMED', field(FIELD.link, '/etc/passwd')],
    executable: ['PACKAGE_MALFORMED', field(FIELD.mode, '0000755\0')],
    'set user id': ['PACKAGE_MALFORMED', field(FIELD.mode, '0004644\0')],
    'an owner': ['PACKAGE_MALFORMED', field(FIELD.uid, '0001750\0')],
    'a group': ['PACKAGE_MALFORMED', field(FIELD.gid, '0001750\0')],
    'an owner by name': ['PACKAGE_MALFORMED', field(FIELD.user, 'root')],
    'another time in one entry': ['PACKAGE_MALFORMED', entry(/^summary/u, (file) => ({ ...file, mtime: 0 }))],
    'another time in all': ['PACKAGE_MALFORMED', { archived: anotherTime }],
    'an entry twice': ['PACKAGE_MALFORMED', entry(/^summary/u, (file) => [file, file])],
    'an entry twice, in capitals': ['PACKAGE_MALFORMED', entry(/^events/u, capitals)],
    'something in the padding': ['PACKAGE_MALFORMED', entry(/^summary/u, padded)],
    'a checksum that is wrong': ['PACKAGE_MALFORMED', { tar: (archive) => withByte(archive, 150, 0x39) }],
    'no end': ['PACKAGE_MALFORMED', { tar: (archive) => archive.subarray(0, -2 * BLOCK) }],
    'half an end': ['PACKAGE_MALFORMED', { tar: (archive) => archive.subarray(0, -BLOCK) }],
    'a third block of zeros': ['PACKAGE_MALFORMED', { tar: (archive) => concat(archive, new Uint8Array(BLOCK)) }],
    'garbage behind the end': ['PACKAGE_MALFORMED', { tar: (archive) => concat(archive, utf8('x')) }],
    'a second archive behind the end': ['PACKAGE_MALFORMED', { tar: (archive) => concat(archive, archive) }],
    'cut inside an entry': ['PACKAGE_MALFORMED', { tar: (archive) => archive.subarray(0, 40 * BLOCK) }],
    nothing: ['PACKAGE_MALFORMED', { tar: () => new Uint8Array() }],
  });
});

function anotherTime(files: TarFile[]): void {
  files.forEach((file, index) => (files[index] = { ...file, mtime: 1_000_000_000 }));
}

function capitals(file: TarFile): readonly TarFile[] {
  return [file, { ...file, path: file.path.toUpperCase() }];
}

function padded(file: TarFile): TarFile {
  const padding = new Uint8Array((BLOCK - (file.bytes.length % BLOCK)) % BLOCK);
  padding.fill(1, -1);
  return { ...file, padding };
}

function withByte(archive: Uint8Array, at: number, byte: number): Uint8Array {
  const changed = Uint8Array.from(archive);
  changed[at] = byte;
  return changed;
}

test('an archive that is not entry for entry what its manifest lists is refused', async () => {
  await expectRefusals(await waiting(), {
    'the last file missing': ['PACKAGE_ENTRY_MISMATCH', { archived: (files) => void files.pop() }],
    'everything behind the signature missing': [
      'PACKAGE_ENTRY_MISMATCH',
      { archived: (files) => void files.splice(2) },
    ],
    'an entry missing in between': ['PACKAGE_ENTRY_MISMATCH', entry(/^log/u, () => [])],
    'an entry too many at the end': ['PACKAGE_ENTRY_MISMATCH', { archived: (files) => void files.push(EXTRA) }],
    'an entry too many in between': ['PACKAGE_ENTRY_MISMATCH', entry(/^events/u, (file) => [EXTRA, file])],
    'two entries exchanged': ['PACKAGE_ENTRY_MISMATCH', { archived: exchanged }],
    'a file under another name': [
      'PACKAGE_ENTRY_MISMATCH',
      entry(/^evidence/u, (file) => ({ ...file, path: `${file.path}x` })),
    ],
    'a file longer than listed': ['PACKAGE_ENTRY_MISMATCH', entry(/^evidence/u, longer)],
    'a file shorter than listed': [
      'PACKAGE_ENTRY_MISMATCH',
      entry(/^evidence/u, (file) => ({ ...file, bytes: file.bytes.subarray(1) })),
    ],
    'another file': ['PACKAGE_ENTRY_MISMATCH', entry(/^evidence/u, otherBytes)],
    'an empty file that is not empty': ['PACKAGE_ENTRY_MISMATCH', entry(/空/u, longer)],
    'another selection': ['PACKAGE_ENTRY_MISMATCH', entry(/^selection/u, otherBytes)],
    'other events': ['PACKAGE_ENTRY_MISMATCH', entry(/^events/u, otherBytes)],
    'another log': ['PACKAGE_ENTRY_MISMATCH', entry(/^log/u, otherBytes)],
    'another summary': ['PACKAGE_ENTRY_MISMATCH', entry(/^summary/u, otherBytes)],
    'a size that lies': [
      'PACKAGE_ENTRY_MISMATCH',
      entry(/^summary/u, (file) => ({ ...file, statedSize: file.bytes.length + 512 })),
    ],
    'an entry listed with another digest': [
      'PACKAGE_ENTRY_MISMATCH',
      { manifest: ({ entries: [first] }) => first && void (first.sha256 = '0'.repeat(64)) },
    ],
  });
});

function exchanged(files: TarFile[]): void {
  const [selection, events] = files.splice(2, 2);
  if (selection !== undefined && events !== undefined) files.splice(2, 0, events, selection);
}
