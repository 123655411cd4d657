/**
 * Probabilities of several tests, each raised so that among all of them the chance to be misled once stays what it was for one
 * (S. Holm, Scandinavian Journal of Statistics 6 (1979), 65-70). In the order in which they were given.
 */
export const holm = (probabilities: readonly number[]): number[] => {
  const raised = new Array<number>(probabilities.length).fill(1)
  const inOrder = [...probabilities.entries()].sort(([, one], [, other]) => one - other)
  let least = 0
  for (const [rank, [place, p]] of inOrder.entries()) {
    least = Math.min(1, Math.max(least, p * (probabilities.length - rank)))
    raised[place] = least
  }
  return raised
}
