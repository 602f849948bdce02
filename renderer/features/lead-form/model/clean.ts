/** One line as it is kept: what a paste brought along (line ends, tabs, spaces around) is no part of it. */
export function line(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Running text as it is kept: line ends of one kind, no other control characters, nothing around it. */
export function running(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
