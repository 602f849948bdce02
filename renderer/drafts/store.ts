import type { Clock } from '../../shared/domain/clock.ts';
import type { Corrected } from '../base/place.ts';
import { correctedBy, type Draft, type DraftContent, type DraftEntry, draftSchema } from './draft.ts';
import { openRow, type SealedRow, sealRow } from './sealed-row.ts';

/** Where sealed rows lie. */
export type DraftRows = {
  readonly all: () => Promise<readonly SealedRow[]>;
  readonly put: (row: SealedRow) => Promise<void>;
  readonly delete: (id: string) => Promise<void>;
};

/** What is on the screen: a new lead's form with its draft, a correction, or neither. */
export type Shown = { readonly draft: string } | Corrected | null;

/** What a store of drafts is made from. */
export type DraftStoreDeps = {
  readonly rows: DraftRows;
  readonly draftsKey: CryptoKey;
  readonly vault: string;
  readonly clock: Clock;
};

/** The drafts of the signed-in member in this vault: readable in memory while unlocked, encrypted wherever they lie. */
export class DraftStore {
  readonly #deps: DraftStoreDeps;
  readonly #drafts = new Map<string, Draft>();
  /** Registered or given up: what is still on its way to be saved must not bring them back. */
  readonly #gone = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #list: readonly DraftEntry[] | null = null;
  #shown: Shown = null;
  #discarded: { readonly entry: DraftEntry; readonly draft: Draft } | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(deps: DraftStoreDeps) {
    this.#deps = deps;
  }

  /** Reads what this member can read. Rows of others, of other vaults, and damaged ones stay where they are. */
  async load(): Promise<void> {
    const { rows, draftsKey, vault } = this.#deps;
    try {
      for (const row of await rows.all()) {
        const opened = draftSchema.safeParse(await openRow(draftsKey, row));
        if (!opened.success || opened.data.vault !== vault) continue;
        if (!this.#drafts.has(row.id) && !this.#gone.has(row.id)) this.#drafts.set(row.id, opened.data);
      }
    } finally {
      this.#tell();
    }
  }

  /** Tells when the list changes; gives the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All drafts, the one saved last first; `null` until they were read. */
  readonly list = (): readonly DraftEntry[] | null => this.#list;

  /** The draft that was given up last and can be had back, or `null`. */
  readonly discarded = (): DraftEntry | null => this.#discarded?.entry ?? null;

  /** A draft, if there is one of this id. */
  get(id: string): Draft | undefined {
    return this.#drafts.get(id);
  }

  /** True for a draft that was registered or given up: its id is not used again. */
  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  /** The draft of a correction of this, if one was begun. */
  correctionOf(of: Corrected): string | undefined {
    return [...this.#drafts].find(([, draft]) => isAbout(draft, of))?.[0];
  }

  /** The draft that was on the screen when the window was last locked or broke off, or `null`. */
  lastOpen(): DraftEntry | null {
    return this.#list?.find(({ id }) => this.#drafts.get(id)?.open === true) ?? null;
  }

  /** Keeps what a form holds. Does nothing for a draft that is gone for good. */
  save(id: string, content: DraftContent): Promise<void> {
    const { vault, clock } = this.#deps;
    return this.#put(id, { ...content, vault, savedAt: clock.now(), open: isOf(this.#shown, id, content) });
  }

  /** Says what is on the screen. Every other draft is one to come back to from a list, or, if barred, gone for good. */
  async show(shown: Shown): Promise<void> {
    this.#shown = shown;
    const changed = [...this.#drafts].filter(([id, draft]) => draft.open !== isOf(shown, id, draft));
    await Promise.all(
      changed.map(([id, draft]) =>
        draft.open && draft.barred ? this.remove(id) : this.#put(id, { ...draft, open: !draft.open }),
      ),
    );
  }

  /** Deletes a draft for good: it was registered, or may not be kept. */
  remove(id: string): Promise<void> {
    this.#gone.add(id);
    this.#drafts.delete(id);
    this.#tell();
    return this.#inTurn(() => this.#deps.rows.delete(id));
  }

  /** Gives a draft up; {@link undo} brings it back as long as no other is given up and the window stays unlocked. */
  async discard(id: string): Promise<void> {
    const draft = this.#drafts.get(id);
    this.#discarded = draft === undefined ? null : { entry: entryOf(id, draft), draft };
    await this.remove(id);
  }

  /** Brings back what was given up last. */
  async undo(): Promise<void> {
    if (this.#discarded === null) return;
    const { entry, draft } = this.#discarded;
    const { id } = entry;
    this.#discarded = null;
    this.#gone.delete(id);
    await this.#put(id, { ...draft, open: isOf(this.#shown, id, draft) });
  }

  #put(id: string, draft: Draft): Promise<void> {
    if (this.#gone.has(id)) return Promise.resolve();
    this.#drafts.set(id, draft);
    this.#tell();
    return this.#inTurn(async () => {
      if (this.#gone.has(id)) return;
      await this.#deps.rows.put(await sealRow(this.#deps.draftsKey, id, draft));
    });
  }

  /** One write after the other, in the order in which they were asked for. */
  #inTurn(write: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(write, write);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #tell(): void {
    this.#list = [...this.#drafts].map(([id, draft]) => entryOf(id, draft)).sort((a, b) => b.savedAt - a.savedAt);
    for (const listener of this.#listeners) listener();
  }
}

function isOf(shown: Shown, id: string, draft: Pick<Draft, 'kind' | 'lead' | 'item'>): boolean {
  if (shown === null) return false;
  return 'draft' in shown ? shown.draft === id : isAbout(draft, shown);
}

function isAbout(draft: Pick<Draft, 'kind' | 'lead' | 'item'>, of: Corrected): boolean {
  const about = correctedBy(draft);
  if (about === null) return false;
  return 'lead' in of ? 'lead' in about && about.lead === of.lead : 'item' in about && about.item === of.item;
}

function entryOf(id: string, draft: Draft): DraftEntry {
  const { title, savedAt, kind } = draft;
  return { id, title, savedAt, kind, of: correctedBy(draft) };
}
