/** The folder in which a file lies, by its path on Windows or elsewhere. */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  if (end < 0) return '';
  return end === 0 || path[end - 1] === ':' ? path.slice(0, end + 1) : path.slice(0, end);
}
