import type { Finding, Span } from '../../understanding.js'

/** Sorted and without overlaps: earlier in the list wins, and what comes later is kept only where it stands clear. */
export const standingClear = <One extends Span>(findings: One[]): One[] => {
  const inOrder = findings.map((finding, rank) => ({ finding, rank })).sort((a, b) => a.finding.start - b.finding.start)
  const kept: typeof inOrder = []
  for (const one of inOrder) {
    while (kept.length > 0 && overlap(kept.at(-1)?.finding, one.finding) && one.rank < (kept.at(-1)?.rank ?? 0))
      kept.pop()
    if (!overlap(kept.at(-1)?.finding, one.finding)) kept.push(one)
  }
  return kept.map(({ finding }) => finding)
}

export const overlap = (one: Span | undefined, other: Span): boolean =>
  one !== undefined && one.start < other.end && other.start < one.end

/** Of two findings of one kind that overlap, a stretch that has both; it is of the first one's type. */
export const together = (one: Finding, others: Finding[]): Finding => ({
  type: one.type,
  start: Math.min(one.start, ...others.map(({ start }) => start)),
  end: Math.max(one.end, ...others.map(({ end }) => end)),
})
