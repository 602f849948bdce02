import { describe, expect, it } from 'vitest';
import { fileTypeTerm, viewKindOf } from '../../../../renderer/features/evidence/view/view-kind.ts';
import { viewHindrance } from '../../../../renderer/features/evidence/list/view-hindrance.ts';
import { MOST_BYTES_IN_MEMORY } from '../../../../shared/contract/evidence.ts';

describe('how a file is looked at', () => {
  it.each([
    ['image/png', 'image'],
    ['image/jpeg', 'image'],
    ['image/gif', 'image'],
    ['image/webp', 'image'],
    ['image/bmp', 'image'],
    ['application/pdf', 'pdf'],
    ['text/plain', 'text'],
  ] as const)('%s is shown as %s', (type, kind) => {
    expect(viewKindOf(type)).toBe(kind);
    expect(viewHindrance({ mediaType: type, size: MOST_BYTES_IN_MEMORY })).toBeNull();
  });

  it.each(['image/svg+xml', 'text/html', 'image/tiff', 'audio/mpeg', 'video/mp4', 'application/zip', ''])(
    '%j is exported to be seen',
    (type) => {
      expect(viewKindOf(type)).toBe('none');
      expect(viewHindrance({ mediaType: type, size: 1 })).toBe('此类文件不能在此显示，请导出后查看。');
    },
  );

  it('says of a file that is too large that it is', () => {
    expect(viewHindrance({ mediaType: 'application/pdf', size: MOST_BYTES_IN_MEMORY + 1 })).toMatch(/^超过67\.1 MB/u);
  });

  it('names what people know by a name', () => {
    expect(
      ['application/pdf', 'image/heic', 'audio/amr', 'video/mp4', 'application/octet-stream'].map(fileTypeTerm),
    ).toEqual(['PDF 文件', '图片', '录音', '录像', '其他文件']);
  });
});
