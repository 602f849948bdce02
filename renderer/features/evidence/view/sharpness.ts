/** Widths in which a page is drawn, in dots of the screen: few of them, so that a little zooming draws nothing again. */
const WIDTHS = [1280, 1920, 2560, 3840] as const;

/** The width in which a page is drawn that will stand `pixels` wide on a screen with `density` dots to the pixel. */
export function drawnWidth(pixels: number, density: number): number {
  const wanted = pixels * density;
  return WIDTHS.find((width) => width >= wanted) ?? WIDTHS[WIDTHS.length - 1] ?? wanted;
}
