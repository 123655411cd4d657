/** How long to wait before the next try: doubles with each failure in a row, up to the longest. */
export const backOff = (failures: number, firstWait: number, longestWait: number): number =>
  Math.min(firstWait * 2 ** Math.max(failures - 1, 0), longestWait)
