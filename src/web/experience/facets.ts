import { districtsOf } from '../../domain/area.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'

interface Named {
  id: string
  name: string
}

/** What people decide about a record besides its themes, with the values that the frame has for it. */
export const facetValues = (frame: CodeFrame) => {
  const { service, need, phase, sentiment, kind } = frame.facets
  return {
    services: service.values,
    needs: need.values,
    phase: phase.values,
    area: districtsOf(frame),
    sentiment: sentiment.values,
    kind: kind.values,
  } satisfies Record<string, Named[]>
}

/**
 * Names of the values of one facet by their ids; an id that the frame no longer has is shown as it is.
 * @param decision as history tells of it: `set-services`
 */
export const facetNamer = (frame: CodeFrame, decision: string): ((id: string) => string) => {
  const facets: Record<string, Named[]> = facetValues(frame)
  const values = facets[decision.replace('set-', '')] ?? []
  return id => values.find(value => value.id === id)?.name ?? id
}
