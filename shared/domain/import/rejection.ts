/** Why a line cannot be taken in: the column as the sheet calls it, and a reason that repeats nothing of its content. */
export class RowRejected extends Error {
  override readonly name = 'RowRejected';
  readonly column: string;
  readonly reason: string;

  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
    this.reason = reason;
  }
}
