import { fitting, listed, sourcePlaces } from '../../evidence/add/new-files.ts';
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

const GONE = '锁定后需要重新拖入；不再需要的请移除。';

/** All files that were chosen, in the order in which they are listed. `there` are those whose content is still at hand. */
export function chosenFiles(
  { files, dropped }: Pick<Values, 'files' | 'dropped'>,
  there: readonly File[],
  separator: string,
): readonly ChosenFile[] {
  const byPath = listed({ kind: 'paths', paths: files }, separator).map(({ name }, at): ChosenFile => ({
    kind: 'path',
    id: files[at] ?? name,
    name,
    fault: null,
  }));
  const byContent = dropped.map((name): ChosenFile => {
    const file = there.find((one) => one.name === name);
    const [known] = file === undefined ? [] : listed({ kind: 'contents', files: [file] }, separator);
    return { kind: 'content', id: name, name, fault: known === undefined ? GONE : known.refusal };
  });
  return [...byPath, ...byContent];
}

/** Without one file. */
export function withoutFile(values: Values, { kind, id }: Pick<ChosenFile, 'kind' | 'id'>): Values {
  const others = (list: readonly string[]) => list.filter((one) => one !== id);
  return kind === 'path' ? { ...values, files: others(values.files) } : { ...values, dropped: others(values.dropped) };
}

/** Files that can be handed over whole. */
export function takeable({ dropped }: Pick<Values, 'dropped'>, there: readonly File[]): readonly File[] {
  return fitting(there.filter(({ name }) => dropped.includes(name)));
}

/** Where the files that were taken in still lie, unencrypted, in the words of the sentence that says so. */
export function placesText(paths: readonly string[], files: readonly File[], separator: string): string {
  const places = [
    ...(paths.length === 0 ? [] : [sourcePlaces({ kind: 'paths', paths }, separator)]),
    ...(files.length === 0 ? [] : [sourcePlaces({ kind: 'contents', files }, separator)]),
  ];
  return places.join('、');
}
