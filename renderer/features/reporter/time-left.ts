/** `9分05秒`, for a countdown. */
export function timeLeftText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return minutes === 0 ? `${String(rest)}秒` : `${String(minutes)}分${String(rest).padStart(2, '0')}秒`;
}
