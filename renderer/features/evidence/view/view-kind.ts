/** How a file is looked at: drawn as a picture, page by page, as text, or only after it was exported. */
export type ViewKind = 'image' | 'pdf' | 'text' | 'none';

const IMAGES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

/** How a file of this media type is looked at. HTML, SVG and whatever else can run are not among them. */
export function viewKindOf(mediaType: string): ViewKind {
  if (IMAGES.has(mediaType)) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType === 'text/plain' ? 'text' : 'none';
}

const TERMS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF 文件',
  'text/plain': '文本',
  'application/ofd': 'OFD 文件',
  'application/rtf': '文字文档',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '文字文档',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '表格',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '演示文稿',
  'application/x-ole-storage': '办公文档（旧格式）',
  'application/vnd.sqlite3': '数据库文件',
  'application/zip': '压缩包',
  'application/gzip': '压缩包',
  'application/vnd.rar': '压缩包',
  'application/x-7z-compressed': '压缩包',
};
const FAMILIES: Readonly<Record<string, string>> = { image: '图片', audio: '录音', video: '录像', text: '文本' };

/** What people call a file of this media type. */
export function fileTypeTerm(mediaType: string): string {
  return TERMS[mediaType] ?? FAMILIES[mediaType.split('/')[0] ?? ''] ?? '其他文件';
}
