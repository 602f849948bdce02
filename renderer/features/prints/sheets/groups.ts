/** Text in groups of so many characters, so that two people can compare it aloud. */
export function groupsOf(text: string, size: number): readonly string[] {
  return text.match(new RegExp(`.{1,${String(size)}}`, 'gu')) ?? [];
}
