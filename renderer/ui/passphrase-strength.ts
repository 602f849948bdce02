/** How a passphrase that is about to be set is judged while it is typed. Length comes first; no kind of character is asked for. */
export type Strength = { readonly level: 'empty' | 'short' | 'fair' | 'good'; readonly text: string };

/** As many characters as a vault asks for at least; fewer are refused. */
export const LEAST_CHARACTERS = 8;
/** As many as are advised. */
export const ADVISED_CHARACTERS = 15;

/** What to say of a passphrase. Whether it is among the first that anybody would try is told by the vault alone. */
export function strengthOf(passphrase: string): Strength {
  const length = [...passphrase.normalize('NFC')].length;
  if (length === 0) {
    return {
      level: 'empty',
      text: '至少8个字符，建议15个字符以上；可以用一句自己记得住、别人想不到的话，可用空格，可粘贴。',
    };
  }
  if (length < LEAST_CHARACTERS) return { level: 'short', text: `还差${LEAST_CHARACTERS - length}个字符。` };
  if (new Set(passphrase).size < 4) return { level: 'short', text: '重复的字符太多，容易被猜中。' };
  if (length < ADVISED_CHARACTERS) {
    return { level: 'fair', text: `可以使用；再加${ADVISED_CHARACTERS - length}个字符更稳妥。` };
  }
  return { level: 'good', text: '长度足够。' };
}
