import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gb18030 } from '../fixtures/gb18030.ts';

/** A marker in every form in which it could lie on a disk in the clear. */
export function formsOf(marker: string): Readonly<Record<string, Buffer>> {
  const utf16 = Buffer.from(marker, 'utf16le');
  const utf8 = Buffer.from(marker, 'utf8');
  return {
    'UTF-8': utf8,
    'UTF-16LE': utf16,
    'UTF-16BE': Buffer.from(utf16).swap16(),
    GB18030: Buffer.from(gb18030(marker)),
    'JSON escapes': Buffer.from(
      [...marker].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ),
    hex: Buffer.from(utf8.toString('hex')),
    ...base64Forms(utf8),
  };
}

/** The part of a base64 text that a marker determines, for each place it can have in a group of three bytes. */
function base64Forms(bytes: Buffer): Record<string, Buffer> {
  return Object.fromEntries(
    [0, 1, 2].map((lead) => {
      const text = Buffer.concat([Buffer.alloc(lead), bytes])
        .toString('base64')
        .replace(/=+$/u, '');
      return [`base64 at ${String(lead)}`, Buffer.from(text.slice(lead === 0 ? 0 : lead + 1, -2))];
    }),
  );
}

/** Every place under these folders, names of files included, where a marker stands in the clear. */
export function findMarkers(folders: readonly string[], markers: readonly string[]): readonly string[] {
  const forms = markers.map((marker) => [marker, Object.entries(formsOf(marker))] as const);
  const found: string[] = [];
  for (const path of folders.flatMap(filesUnder)) {
    const bytes = readFileSync(path);
    for (const [marker, encoded] of forms) {
      for (const [form, needle] of encoded) {
        if (bytes.includes(needle)) found.push(`${path}: ${marker} in ${form}`);
      }
      if (path.includes(marker)) found.push(`${path}: ${marker} in the name`);
    }
  }
  return found;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Arguments and environment of a process and all of its children, as the system shows them to everybody. */
export function visibleOf(pid: number): string {
  const parts: string[] = [];
  for (const one of familyOf(pid)) {
    for (const file of ['cmdline', 'environ']) {
      try {
        parts.push(readFileSync(`/proc/${String(one)}/${file}`, 'utf8'));
      } catch {
        // Gone between two looks.
      }
    }
  }
  return parts.join('\0');
}

function familyOf(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').trim();
    return [pid, ...(children === '' ? [] : children.split(' ').map(Number).flatMap(familyOf))];
  } catch {
    return [pid];
  }
}
