import type { Corrected } from '../../../base/place.ts';
import type { CursorPlace, Draft } from '../../../drafts/draft.ts';
import { Saver } from '../../../drafts/saver.ts';
import type { DraftStore } from '../../../drafts/store.ts';
import type { FormStore } from '../form-store.ts';
import type { Values } from '../model/values.ts';
import { cursorAt } from './cursor.ts';

/** What is kept, and under which id. */
export type Kept = {
  readonly id: string;
  readonly kind: Draft['kind'];
  /** What a correction is about. */
  readonly of?: Corrected;
  readonly title: (values: Values) => string;
  /** False while there is nothing in the form that would be missed. */
  readonly isWorthIt: (values: Values) => boolean;
  /** True while nothing of it may stay behind when the form is left. */
  readonly isBarred: (values: Values) => boolean;
};

/** Keeps a form as a draft while it is on the screen: its values, and where the cursor stands. */
export class Keeper {
  readonly #kept: Kept;
  readonly #form: FormStore;
  readonly #drafts: DraftStore;
  readonly #saver: Saver;
  readonly #listeners = new Set<() => void>();
  #cursor: CursorPlace | null;
  #failed = false;

  constructor(kept: Kept, form: FormStore, drafts: DraftStore) {
    this.#kept = kept;
    this.#form = form;
    this.#drafts = drafts;
    this.#cursor = drafts.get(kept.id)?.cursor ?? null;
    this.#saver = new Saver(() => this.#save());
  }

  /** The draft's id. */
  get id(): string {
    return this.#kept.id;
  }

  /** Where the cursor stood when this draft was kept last. */
  get cursor(): CursorPlace | null {
    return this.#cursor;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The last attempt to keep the draft failed. */
  readonly hasFailed = (): boolean => this.#failed;

  /** Follows the form until the function it gives is called; then what is open is still kept. */
  readonly attach = (): (() => void) => {
    const moved = (event: Event) => {
      const cursor = cursorAt(event.target instanceof Element ? event.target : null);
      if (cursor === null) return;
      this.#cursor = cursor;
      this.#saver.touch();
    };
    const left = () => void this.putAway();
    const hidden = () => {
      if (document.visibilityState === 'hidden') left();
    };
    const stop = this.#form.subscribe(this.#saver.touch);
    const moves = ['focusin', 'focusout', 'keyup', 'pointerup'] as const;
    for (const move of moves) document.addEventListener(move, moved);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', left);
    return () => {
      stop();
      for (const move of moves) document.removeEventListener(move, moved);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', left);
      void this.#saver.flush();
    };
  };

  /** Keeps what is there now, cursor and all. */
  readonly putAway = async (): Promise<void> => {
    this.#saver.touch();
    await this.#saver.flush();
  };

  /** Deletes the draft for good. */
  readonly finish = async (): Promise<void> => {
    this.#saver.stop();
    await this.#drafts.remove(this.#kept.id);
  };

  /** Gives the draft up; it can be had back. */
  readonly discard = async (): Promise<void> => {
    await this.putAway();
    this.#saver.stop();
    await this.#drafts.discard(this.#kept.id);
  };

  async #save(): Promise<void> {
    const { id, kind, of, title, isWorthIt, isBarred } = this.#kept;
    const { values } = this.#form;
    if (!isWorthIt(values) && this.#drafts.get(id) === undefined) return;
    this.#cursor = cursorAt(document.activeElement) ?? this.#cursor;
    const content = {
      kind,
      title: title(values),
      values,
      cursor: this.#cursor,
      barred: isBarred(values),
      ...of,
    };
    try {
      await this.#drafts.save(id, content);
      this.#tell(false);
    } catch {
      this.#tell(true);
    }
  }

  #tell(failed: boolean): void {
    if (this.#failed === failed) return;
    this.#failed = failed;
    for (const listener of this.#listeners) listener();
  }
}
