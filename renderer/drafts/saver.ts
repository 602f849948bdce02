/** The most time, in milliseconds, that a keystroke waits before it is on its way to be kept. */
const WAIT_MS = 150;

/**
 * Keeps saving while somebody types: at most {@link WAIT_MS} after a change, never two at once, always the latest state.
 * `save` reads that state itself, so a keystroke costs nothing but a timer. It tells of a failure itself, and never rejects.
 */
export class Saver {
  readonly #save: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  #changed = false;
  #stopped = false;

  constructor(save: () => Promise<void>) {
    this.#save = save;
  }

  /** Something changed. */
  readonly touch = (): void => {
    if (this.#stopped) return;
    this.#changed = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.flush();
    }, WAIT_MS);
  };

  /** Saves now what is not saved yet; resolves when it is. */
  readonly flush = async (): Promise<void> => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#running !== null) await this.#running;
    if (!this.#changed || this.#stopped) return;
    this.#changed = false;
    this.#running = this.#save().finally(() => {
      this.#running = null;
    });
    await this.#running;
  };

  /** Nothing is saved any more: the draft is gone. */
  readonly stop = (): void => {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  };
}
