import { z } from 'zod'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { ReviewDecision } from '../../domain/review/decision.js'
import type { Sentiment } from '../../domain/understanding.js'
import { facetValues } from './facets.js'

/** What a record is about besides its themes, as the form shows it. */
export interface FactValues {
  services: string[]
  needs: string[]
  phase: string | null
  area: string | null
  sentiment: Sentiment | null
  kind: string | null
  distressing: boolean
}

/** What a reviewer chose, and what the page had shown before. */
export interface GivenFacts {
  chosen: FactValues
  seen: FactValues
}

/** A value that the record has already is taken as it is: the frame may have lost it since. */
export const factsForm = (frame: CodeFrame) => {
  const values = facetValues(frame)
  const one = (values: { id: string }[]) => z.enum(['', ...values.map(({ id }) => id)]).transform(id => id || null)
  const several = (values: { id: string }[]) =>
    z.preprocess(given => [given ?? []].flat(), z.array(z.enum(values.map(({ id }) => id))))
  return z
    .object({
      services: several(values.services),
      needs: several(values.needs),
      phase: one(values.phase),
      area: one(values.area),
      sentiment: one(values.sentiment).transform(sentimentNamed),
      kind: one(values.kind),
      distressing: z
        .literal('yes')
        .optional()
        .transform(value => value === 'yes'),
      seen: seenFacts,
    })
    .transform(({ seen, ...chosen }): GivenFacts => ({ chosen, seen }))
}

/** A decision for each thing that was chosen otherwise than it was shown. */
export const factDecisions = ({ chosen, seen }: GivenFacts): ReviewDecision[] => {
  const made: (ReviewDecision | false)[] = [
    !same(chosen.services, seen.services) && { kind: 'set-services', value: chosen.services, seen: seen.services },
    !same(chosen.needs, seen.needs) && { kind: 'set-needs', value: chosen.needs, seen: seen.needs },
    chosen.phase !== seen.phase && { kind: 'set-phase', value: chosen.phase, seen: seen.phase },
    chosen.area !== seen.area && { kind: 'set-area', value: chosen.area, seen: seen.area },
    chosen.sentiment !== null &&
      chosen.sentiment !== seen.sentiment && {
        kind: 'set-sentiment',
        value: chosen.sentiment,
        seen: seen.sentiment,
      },
    chosen.kind !== null && chosen.kind !== seen.kind && { kind: 'set-kind', value: chosen.kind, seen: seen.kind },
    chosen.distressing !== seen.distressing && {
      kind: 'set-distressing',
      value: chosen.distressing,
      seen: seen.distressing,
    },
  ]
  return made.filter(decision => decision !== false)
}

// ---------------------------------------------------------------------------------------------------------------------

const sentiments = z.union([z.literal([-2, -1, 0, 1, 2]), z.literal('mixed')])

const sentimentNamed = (id: string | null): Sentiment | null => {
  if (id === null || id === 'mixed') return id
  return sentiments.parse(Number(id))
}

const facts: z.ZodType<FactValues> = z.object({
  services: z.array(z.string()),
  needs: z.array(z.string()),
  phase: z.string().nullable(),
  area: z.string().nullable(),
  sentiment: sentiments.nullable(),
  kind: z.string().nullable(),
  distressing: z.boolean(),
})

const seenFacts = z
  .string()
  .transform((text, { addIssue }) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      addIssue({ code: 'custom', message: 'Load this page again, then choose once more' })
    }
  })
  .pipe(facts)

const same = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every(id => other.includes(id))
