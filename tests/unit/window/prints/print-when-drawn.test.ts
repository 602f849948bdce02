import { expect, test } from 'vitest';
import { type Printer, printWhenDrawn } from '../../../../renderer/features/prints/paper/print-when-drawn.ts';

/** A window that draws a frame when it is told to. */
function someWindow() {
  const frames = new Map<number, () => void>();
  const events = new EventTarget();
  const said: string[] = [];
  const printer = {
    print: () => said.push('print'),
    requestAnimationFrame: (draw: () => void) => {
      const frame = frames.size + 1;
      frames.set(frame, draw);
      return frame;
    },
    cancelAnimationFrame: (frame: number) => frames.delete(frame),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  } as unknown as Printer;
  const draw = () => {
    const [[frame, act] = [0, () => undefined]] = frames;
    frames.delete(frame);
    act();
  };
  const tell = (name: string, more: object = {}) => events.dispatchEvent(Object.assign(new Event(name), more));
  return { printer, said, draw, tell, done: () => said.push('done') };
}

test('it prints when two frames were drawn, and is done after the print, once', () => {
  const { printer, said, draw, tell, done } = someWindow();
  printWhenDrawn(printer, done);
  draw();
  expect(said).toEqual([]);
  draw();
  expect(said).toEqual(['print']);
  tell('afterprint');
  tell('afterprint');
  expect(said).toEqual(['print', 'done']);
});

test('where nobody says that the print is over, the next touch does; a key still held down is none', () => {
  const { printer, said, draw, tell, done } = someWindow();
  printWhenDrawn(printer, done);
  draw();
  draw();
  tell('keydown', { repeat: true });
  expect(said).toEqual(['print']);
  tell('keydown');
  expect(said).toEqual(['print', 'done']);
});

test('given up before it was drawn, nothing is printed', () => {
  const { printer, said, draw, tell, done } = someWindow();
  const giveUp = printWhenDrawn(printer, done);
  draw();
  giveUp();
  draw();
  tell('afterprint');
  expect(said).toEqual([]);
});
