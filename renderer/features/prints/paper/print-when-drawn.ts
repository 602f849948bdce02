/** What of a window is used to print. */
export type Printer = Pick<
  Window,
  'print' | 'requestAnimationFrame' | 'cancelAnimationFrame' | 'addEventListener' | 'removeEventListener'
>;

/** The printer has what it needs; or, where nobody says so, the person goes on working. */
const SIGNS_OF_THE_END = ['afterprint', 'pointerdown', 'keydown'] as const;

/**
 * Prints once what was drawn stands on the page, and says when it may be taken away: after the print, or, where the
 * dialog leaves without a word, at the next touch of the window.
 * @returns how to give it up
 */
export function printWhenDrawn(printer: Printer, done: () => void): () => void {
  const end = (event: Event) => {
    if ('repeat' in event && event.repeat === true) return;
    leave();
    done();
  };
  const frames: number[] = [];
  const leave = () => {
    for (const frame of frames) printer.cancelAnimationFrame(frame);
    for (const sign of SIGNS_OF_THE_END) printer.removeEventListener(sign, end);
  };
  const inTwoFrames = () => {
    frames.push(
      printer.requestAnimationFrame(() => {
        for (const sign of SIGNS_OF_THE_END) printer.addEventListener(sign, end);
        printer.print();
      }),
    );
  };
  frames.push(printer.requestAnimationFrame(inTwoFrames));
  return leave;
}
