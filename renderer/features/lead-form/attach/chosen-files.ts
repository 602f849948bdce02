import { MOST_BYTES_IN_MEMORY } from '../../../../shared/contract/leads.ts';
import type { Values } from '../model/values.ts';

/** A file that goes with the lead: by its path, or handed over by its content. */
export type ChosenFile = {
  readonly kind: 'path' | 'content';
  /** The path, or the name where there is none. */
  readonly id: string;
  readonly name: string;
  /** Why it cannot be taken in as things are. */
  readonly fault: string | null;
};

const MIB = 1024 * 1024;

/** All files that were chosen, in the order in which they are listed. */
export function chosenFiles(
  values: Pick<Values, 'files' | 'dropped'>,
  there: readonly File[],
  separator: string,
): readonly ChosenFile[] {
  const byPath = values.files.map((path): ChosenFile => ({
    kind: 'path',
    id: path,
    name: nameOf(path, separator),
    fault: null,
  }));
  const byContent = values.dropped.map((name): ChosenFile => ({
    kind: 'content',
    id: name,
    name,
    fault: faultOf(there.find((file) => file.name === name)),
  }));
  return [...byPath, ...byContent];
}

/** Without one file. */
export function withoutFile(values: Values, { kind, id }: Pick<ChosenFile, 'kind' | 'id'>): Values {
  const others = (list: readonly string[]) => list.filter((one) => one !== id);
  return kind === 'path' ? { ...values, files: others(values.files) } : { ...values, dropped: others(values.dropped) };
}

/** Files that can be handed over whole. */
export function takeable(values: Pick<Values, 'dropped'>, there: readonly File[]): readonly File[] {
  return there.filter((file) => values.dropped.includes(file.name) && faultOf(file) === null);
}

/** Where the files that were taken in still lie, unencrypted, in the words of the sentence that says so. */
export function sourcePlaces(paths: readonly string[], hasDropped: boolean, separator: string): string {
  const folders = new Set(paths.map((path) => placeText(path.slice(0, Math.max(0, path.lastIndexOf(separator))))));
  return [...folders, ...(hasDropped ? ['拖入前的位置'] : [])].join('、');
}

function placeText(folder: string): string {
  const drive = /^(?<letter>[A-Za-z]):/u.exec(folder)?.groups?.['letter'];
  return drive === undefined ? folder : `${drive.toUpperCase()}盘（${folder}）`;
}

function nameOf(path: string, separator: string): string {
  return path.slice(path.lastIndexOf(separator) + 1);
}

function faultOf(file: File | undefined): string | null {
  if (file === undefined) return '锁定后需要重新拖入；不再需要的请移除。';
  if (file.size <= MOST_BYTES_IN_MEMORY) return null;
  return `超过${String(MOST_BYTES_IN_MEMORY / MIB)}MB，请移除后用“选择文件”添加。`;
}
