/** Steps on which one person rules alone, and which nobody puts forward. */
export const RULED_ALONE: ReadonlySet<string> = new Set(['assign', 'reassign', 'decide-recusal']);

/**
 * Steps that whoever leads signs at another's session, with his own passphrase and for that act only (当面签批): what he
 * rules alone, and the signature under what he said by telephone (补签). What was put forward is signed as a list.
 */
export const SIGNED_IN_PLACE: ReadonlySet<string> = new Set([...RULED_ALONE, 'sign-later']);
