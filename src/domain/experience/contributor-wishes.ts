import type { ConsentAnswer } from '../consent.js'
import type { Experience } from '../experience.js'
import type { Stated } from '../incoming-message.js'
import { facetsOf } from './facets.js'

/**
 * What stays of a record that is erased: that there was one, when and how it came in, what was agreed to, whether
 * somebody seemed at risk, and what was done about it. A message that is delivered again still finds its reference, and so does not become a new record.
 */
export const erased = (experience: Experience): Experience => {
  if (experience.state === 'erased') return experience
  const { id, reference, channel, externalId, receivedAt, sentAt, consent, safeguarding, invented, version } =
    experience
  const { evidence: _words, ...raised } = safeguarding
  return {
    id,
    reference,
    channel,
    externalId,
    receivedAt,
    sentAt,
    consent,
    original: { kind: experience.original.kind, parts: [] },
    tags: [],
    facets: facetsOf(),
    safeguarding: { ...raised, evidence: [] },
    state: 'erased',
    invented,
    version,
  }
}

/** Takes in the answers to the questions of consent, given anew. What is erased stays as it is. */
export const withConsent = (experience: Experience, answer: ConsentAnswer, at: Date): Experience => {
  if (experience.state === 'erased' || isSame(experience.consent, answer)) return experience
  const asked = { ...experience, consent: { ...answer, at: at.toISOString() } }
  return answer.keep ? asked : erased(asked)
}

/** Takes in what contributors said of themselves, over what they said before. */
export const withStated = (experience: Experience, stated: Stated): Experience => {
  const told = { ...experience.stated, ...stated }
  if (experience.state === 'erased' || isSame(experience.stated, told)) return experience
  return { ...experience, stated: told, facets: facetsOf(told, experience.reading, experience.decided) }
}

/** Puts what was found of these facts in the place of what was known of them; a fact that is missing now is known no more. */
export const withFoundFacts = (experience: Experience, facts: (keyof Stated)[], found: Stated): Experience => {
  const others = Object.entries(experience.stated ?? {}).filter(([fact]) => !facts.some(one => one === fact))
  const stated: Stated = { ...Object.fromEntries(others), ...found }
  const known = experience.stated ?? {}
  if (experience.state === 'erased' || (isSame(known, stated) && isSame(stated, known))) return experience
  return { ...experience, stated, facets: facetsOf(stated, experience.reading, experience.decided) }
}

// ---------------------------------------------------------------------------------------------------------------------

const isSame = (known: object = {}, given: object): boolean => {
  const before = new Map<string, unknown>(Object.entries(known))
  return Object.entries(given).every(([name, value]) => JSON.stringify(before.get(name)) === JSON.stringify(value))
}
