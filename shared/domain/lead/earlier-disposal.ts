/**
 * Whether a disposal may be entered as a whole: of an imported row, whose course lies in the old ledger, or one that was
 * decided no later than the day on which the vault was made. Otherwise it would pass by the collective study
 * (检举控告工作规则第十七条).
 */
export function isEarlierDisposal(isImported: boolean, decidedOn: string, createdOn: string): boolean {
  return isImported || decidedOn <= createdOn;
}
