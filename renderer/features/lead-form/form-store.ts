import type { FieldErrors } from './model/errors.ts';
import type { Values } from './model/values.ts';

/** What the form shows beside its values. */
type Shown = {
  readonly values: Values;
  /** What was found wrong when the form was last checked. */
  readonly errors: FieldErrors;
  /** How many earlier leads there are on each subject's name, by the subject's key. */
  readonly earlier: Readonly<Record<string, number | null>>;
  /** Files that were handed over without a path. They live as long as the window. */
  readonly dropped: readonly File[];
};

/**
 * The form's state outside of React's tree, so that a keystroke draws one field again and not the page. An error goes
 * when its field is changed: whether the new text is right is said at the next check.
 */
export class FormStore {
  #shown: Shown;
  readonly #listeners = new Set<() => void>();

  constructor(values: Values) {
    this.#shown = { values, errors: {}, earlier: {}, dropped: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Shown => this.#shown;

  /** What stands in the form now. */
  get values(): Values {
    return this.#shown.values;
  }

  /** How many earlier leads there are on all names together; `null` while one of them is not known. */
  readonly earlier = (): number | null =>
    this.values.subjects.reduce<number | null>((sum, key) => {
      const count = this.#shown.earlier[key] ?? null;
      return sum === null || count === null ? null : sum + count;
    }, 0);

  /** Resolves when that is known, or after so many milliseconds: who has typed the last field may be faster than the ledger. */
  readonly whenFound = (most: number): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        leave();
        resolve();
      };
      const leave = this.subscribe(() => {
        if (this.earlier() !== null) end();
      });
      const timer = setTimeout(end, this.earlier() === null ? most : 0);
    });

  /** Changes what stands in the form. */
  update(change: (values: Values) => Values): void {
    const before = this.values;
    const values = change(before);
    if (values === before) return;
    const errors = Object.fromEntries(
      Object.entries(this.#shown.errors).filter(([field]) => values.text[field] === before.text[field]),
    );
    this.#set({ values, errors });
  }

  /** Says what is wrong. */
  tell(errors: FieldErrors): void {
    this.#set({ errors });
  }

  /** Says how many earlier leads there are on a subject's name. Where there are none at all, 首次/重复 is answered. */
  found(key: string, count: number | null): void {
    if (this.#shown.earlier[key] === count) return;
    this.#set({ earlier: { ...this.#shown.earlier, [key]: count } });
    const { repeat, ...errors } = this.#shown.errors;
    if (repeat !== undefined && this.earlier() === 0) this.#set({ errors });
  }

  /** Takes files that were dropped onto the form; one that was named before is the same file again. */
  drop(files: readonly File[]): void {
    const names = new Set(files.map(({ name }) => name));
    const values = {
      ...this.values,
      dropped: [...this.values.dropped.filter((name) => !names.has(name)), ...names],
    };
    this.#set({ values, dropped: [...this.#shown.dropped.filter(({ name }) => !names.has(name)), ...files] });
  }

  #set(changes: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
