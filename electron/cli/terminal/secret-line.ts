/** A line that is typed without being shown. */
export type SecretLine = {
  /** Takes what came from the keyboard; says whether the line has ended, and how. */
  readonly feed: (bytes: Uint8Array) => 'more' | 'done' | 'cancelled';
  readonly text: () => string;
};

const ENTER = /[\r\n]/u;
const BACKSPACE = /[\b\u007f]/u;
const INTERRUPT_OR_END = /[\u0003\u0004]/u;
const KILL_LINE = '\u0015';
const ESCAPE = '\u001b';
/** Ends the sequence that an arrow or function key sends. */
const SEQUENCE_END = /[A-Za-z~]/u;
const CONTROL = /\p{Cc}/u;
const MOST_CHARACTERS = 1024;

/** A line editor of the few keys that matter while nothing is shown: backspace, delete the line, enter, interrupt. */
export function secretLine(): SecretLine {
  const decoder = new TextDecoder('utf-8');
  const typed: string[] = [];
  let inSequence = false;
  const take = (character: string): 'more' | 'done' | 'cancelled' => {
    if (inSequence) inSequence = !SEQUENCE_END.test(character);
    else if (character === ESCAPE) inSequence = true;
    else if (ENTER.test(character)) return 'done';
    else if (INTERRUPT_OR_END.test(character)) return 'cancelled';
    else if (BACKSPACE.test(character)) typed.pop();
    else if (character === KILL_LINE) typed.length = 0;
    else if (!CONTROL.test(character) && typed.length < MOST_CHARACTERS) typed.push(character);
    return 'more';
  };
  return {
    feed: (bytes) => {
      for (const character of decoder.decode(bytes, { stream: true })) {
        const outcome = take(character);
        if (outcome !== 'more') return outcome;
      }
      return 'more';
    },
    text: () => typed.join(''),
  };
}
