import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { type Experience, isCountable } from '../../domain/experience.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { paths } from '../paths.js'
import { facetValues } from './facets.js'
import type { FactValues } from './facts-form.js'

interface Choice {
  value: string
  text: string
  checked?: boolean
  selected?: boolean
}

/** The form in which a reviewer puts right what a record is about besides its themes. */
export interface FactsFormView {
  action: string
  /** What the page shows now, sent back with the form so that nobody overwrites what they have not seen. */
  seen: string
  services: Choice[]
  needs: Choice[]
  phases: Choice[]
  areas: Choice[]
  sentiments: Choice[]
  kinds: Choice[]
  distressing: boolean
}

/** @param given what somebody had chosen in the form, when it comes back to them; else what stands is shown as chosen */
export const factsFormView = (
  experience: Experience,
  frame: CodeFrame,
  given: Record<string, unknown> | null,
): FactsFormView => {
  const seen = factsOf(experience)
  const chosen = given ? chosenIn(given) : shownAsChosen(seen)
  const values = facetValues(frame)
  const ticks = (name: 'services' | 'needs'): Choice[] =>
    values[name].map(({ id, name: text }) => ({ value: id, text, checked: chosen(name).includes(id) }))
  const options = (name: 'phase' | 'area' | 'sentiment' | 'kind', none: string): Choice[] => [
    { value: '', text: none },
    ...values[name].map(({ id, name: text }) => ({ value: id, text, selected: chosen(name).includes(id) })),
  ]
  return {
    action: paths.experienceFacts(experience.reference),
    seen: JSON.stringify(seen),
    services: ticks('services'),
    needs: ticks('needs'),
    phases: options('phase', 'Not said'),
    areas: options('area', 'Not said'),
    sentiments: options('sentiment', 'Not decided'),
    kinds: options('kind', 'Not decided'),
    distressing: chosen('distressing').includes('yes'),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What stands now. A machine's guess from words that it could not hear or read well is none. */
const factsOf = (experience: Experience): FactValues => {
  const { facets, sentiment = null, kind = null, decided } = experience
  const guessed = isCountable(experience)
  return {
    ...facets,
    sentiment: guessed || decided?.sentiment ? sentiment : null,
    kind: guessed || decided?.kind ? kind : null,
    distressing: isDistressing(experience),
  }
}

type Chosen = (name: string) => string[]

const chosenIn =
  (given: Record<string, unknown>): Chosen =>
  name =>
    [given[name] ?? []].flat().map(String)

const shownAsChosen = ({ distressing, ...facts }: FactValues): Chosen => {
  const values: Record<string, string[]> = {
    services: facts.services,
    needs: facts.needs,
    phase: textOf(facts.phase),
    area: textOf(facts.area),
    sentiment: textOf(facts.sentiment),
    kind: textOf(facts.kind),
    distressing: distressing ? ['yes'] : [],
  }
  return name => values[name] ?? []
}

const textOf = (value: string | number | null): string[] => (value === null ? [] : [String(value)])
