import type { Page } from 'playwright-core';

/** What a person did, as it arrived in the windows of one seat. */
export type Acts = {
  /** Presses of the mouse. */
  readonly clicks: () => number;
  /** Buttons and choices at the keyboard: Enter, Space, and an arrow key's way through one group of answers. */
  readonly choices: () => number;
  /** Shortcuts of the window. */
  readonly shortcuts: () => number;
  /** Everything that came from a mouse, a finger or a pen since the seat was taken, by the names of the events. */
  readonly pointed: () => readonly string[];
  /** How long ago the counters began. */
  readonly seconds: () => number;
  /** Counts from nothing; what was pointed at is kept. */
  readonly startAnew: () => void;
};

/** One thing that the page tells: what kind it was, and the event's name. */
type Told = 'click' | 'choice' | 'shortcut' | 'pointed';

/** The same counters for all windows of a seat, and how a page is made to report to them. */
export type ActCounter = { readonly acts: Acts; readonly watch: (page: Page) => Promise<void> };

/** Listens to real events only, before anything of the application hears them. */
const LISTEN = `(() => {
  if (window.mixiaCounts) return;
  window.mixiaCounts = true;
  const tell = (kind, name) => { void window.mixiaActed(kind, name); };
  const real = (name, act) => window.addEventListener(name, (event) => { if (event.isTrusted) act(event); }, { capture: true, passive: true });
  const POINTING = ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mousemove', 'mouseup', 'mouseover', 'wheel', 'touchstart', 'auxclick', 'dblclick', 'dragenter', 'drop'];
  for (const name of POINTING) real(name, () => tell('pointed', name));
  real('pointerdown', () => tell('click', 'pointerdown'));
  let group = '';
  real('keydown', (event) => {
    const { key, target, repeat } = event;
    const tag = target instanceof HTMLElement ? target.tagName : '';
    const radio = tag === 'INPUT' && target.type === 'radio' ? target.name : '';
    const isTyped = tag === 'TEXTAREA' || (tag === 'INPUT' && !['radio', 'checkbox'].includes(target.type));
    if (repeat || (isTyped && event.ctrlKey && key === 'a')) return;
    if ((event.ctrlKey || event.altKey || event.metaKey) && /^(?:.|Enter)$/u.test(key)) tell('shortcut', key);
    else if (/^F\\d+$/u.test(key)) tell('shortcut', key);
    else if (key === 'Enter' && tag !== 'TEXTAREA') tell('choice', key);
    else if (key === ' ' && !isTyped) tell('choice', key);
    else if (key.startsWith('Arrow') && radio !== '' && radio !== group) tell('choice', radio);
    group = key.startsWith('Arrow') ? radio : '';
  });
})()`;

/** Counts what arrives in the pages, so that no helper of a spec can click or choose without being counted. */
export function countActs(): ActCounter {
  const count = { click: 0, choice: 0, shortcut: 0 };
  const pointed: string[] = [];
  const began = { at: performance.now() };
  const hear = (kind: Told, name: string) => {
    if (kind === 'pointed') pointed.push(name);
    else count[kind] += 1;
  };
  return {
    acts: {
      clicks: () => count.click,
      choices: () => count.choice,
      shortcuts: () => count.shortcut,
      pointed: () => [...pointed],
      seconds: () => (performance.now() - began.at) / 1000,
      startAnew: () => {
        began.at = performance.now();
        Object.assign(count, { click: 0, choice: 0, shortcut: 0 });
      },
    },
    watch: async (page) => {
      await page.exposeBinding('mixiaActed', (_, kind: Told, name: string) => {
        hear(kind, name);
      });
      await page.addInitScript(LISTEN);
      await page.evaluate(LISTEN);
    },
  };
}
