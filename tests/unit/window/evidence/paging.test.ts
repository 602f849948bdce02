import { describe, expect, it } from 'vitest';
import { createPageCache } from '../../../../renderer/features/evidence/view/page-cache.ts';
import { isHole, HOLE, saysHole } from '../../../../renderer/features/evidence/view/pdf/hole.ts';
import { createHoles } from '../../../../renderer/features/evidence/view/pdf/holes.ts';
import { measurePage } from '../../../../renderer/features/evidence/view/pdf/pdf-limits.ts';
import { drawnWidth } from '../../../../renderer/features/evidence/view/sharpness.ts';
import { nextTurn, nextZoom } from '../../../../renderer/features/evidence/view/zoom.ts';

describe('pages that were drawn', () => {
  it('are drawn once, and again when they were pushed out', async () => {
    const cache = createPageCache<string>(2);
    const drawn: string[] = [];
    const page = (key: string) =>
      cache.get(key, () => {
        drawn.push(key);
        return Promise.resolve(key);
      });
    for (const key of ['1', '2', '1', '3', '1', '2']) expect(await page(key)).toBe(key);
    expect(drawn).toEqual(['1', '2', '3', '2']);
    cache.clear();
    await page('2');
    expect(drawn).toEqual(['1', '2', '3', '2', '2']);
  });

  it('are tried again after a failure', async () => {
    const cache = createPageCache<string>(2);
    await expect(cache.get('1', () => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
    expect(await cache.get('1', () => Promise.resolve('whole'))).toBe('whole');
  });
});

describe('holes of a PDF', () => {
  it.each([
    'Warning: Unable to decode image "img_p0_1": "Jbig2Error: JBig2 failed to initialize".',
    'Warning: Image exceeded maximum allowed size and was removed.',
    'Warning: getOperatorList - ignoring XObject: "FormatError: x".',
    'Warning: loadFont - translateFont failed: "x".',
  ])('%s', (note) => {
    expect(isHole(note)).toBe(true);
  });

  it.each(['Warning: TT: undefined function: 3', 'Warning: Indexing all PDF objects', ''])('not %j', (note) => {
    expect(isHole(note)).toBe(false);
  });

  it('are told by one message and no other', () => {
    expect(saysHole(HOLE)).toBe(true);
    expect([null, 'hole', {}, { kind: 'other' }, { targetName: 'main' }].some(saysHole)).toBe(false);
  });

  it('are said at the page that has them, and of the file on every other', async () => {
    const holes = createHoles();
    await holes.watching(0, () => Promise.resolve());
    expect(holes.caution(0)).toBeNull();
    await holes.watching(1, () => {
      holes.found();
      return Promise.resolve();
    });
    expect(holes.caution(1)).toMatch(/^这一页/u);
    expect(holes.caution(0)).toMatch(/^本文件有的页/u);
  });

  it('of no page that is drawn are of nobody', () => {
    const holes = createHoles();
    holes.found();
    expect(holes.caution(0)).toBeNull();
  });
});

describe('size of a page', () => {
  it('a sheet of A4 is as wide as on paper, and drawn as sharp as it is shown', () => {
    expect(measurePage({ width: 595, height: 842 }, 1920)).toEqual({
      ...{ width: expect.closeTo(793.3, 1) as number, height: expect.closeTo(1122.7, 1) as number },
      scale: 1920 / 595,
    });
  });

  it.each([
    [288_000, 288_000],
    [100, 200_000],
    [842, 595],
  ])('%i x %i points take no more memory than is given', (width, height) => {
    const { scale } = measurePage({ width, height }, 3840) ?? { scale: Number.NaN };
    expect(width * height * scale * scale).toBeLessThanOrEqual(16_000_001);
    expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8193);
  });

  it.each([
    [0, 100],
    [Number.NaN, 100],
    [Number.POSITIVE_INFINITY, 100],
    [1, 1_000_000],
  ])('%d x %d points are no page', (width, height) => {
    expect(measurePage({ width, height }, 1280)).toBeNull();
  });
});

describe('zoom', () => {
  it('goes from step to step and stays at the ends', () => {
    expect([nextZoom(87.3, 'in'), nextZoom(100, 'in'), nextZoom(400, 'in'), nextZoom(900, 'in')]).toEqual([
      100, 125, 400, 900,
    ]);
    expect([nextZoom(87.3, 'out'), nextZoom(100, 'out'), nextZoom(25, 'out'), nextZoom(10, 'out')]).toEqual([
      75, 75, 25, 10,
    ]);
  });

  it('turns around', () => {
    expect([0, 1, 2, 3].map((turn) => nextTurn(turn as 0 | 1 | 2 | 3))).toEqual([1, 2, 3, 0]);
  });

  it('draws in few widths', () => {
    expect([drawnWidth(992, 1), drawnWidth(1300, 1), drawnWidth(683, 2), drawnWidth(9000, 3)]).toEqual([
      1280, 1920, 1920, 3840,
    ]);
  });
});
