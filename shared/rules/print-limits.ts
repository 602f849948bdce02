/** The most lines that one printed ledger has. */
export const MOST_PRINTED_ROWS = 5000;
