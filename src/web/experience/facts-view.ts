import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { CONSENT_WORDING, WORDING_NOT_STATED } from '../../domain/consent.js'
import type { Decided } from '../../domain/experience/decided.js'
import type { Facets } from '../../domain/experience/facets.js'
import { type Experience, isCountable, unreadLanguage } from '../../domain/experience.js'
import type { Stated } from '../../domain/incoming-message.js'
import { shareChoices } from '../../domain/share-choices.js'
import type { SpellingRepair } from '../../domain/transcript.js'
import { dayInWords, inForumTime } from '../dates.js'
import { inWords } from '../durations.js'
import { channelNames } from '../experience-words.js'
import { languageName } from '../language-name.js'
import { facetValues } from './facets.js'

/** A line of a summary list. */
export interface Fact {
  key: { text: string }
  value: { text: string }
}

const fact = (key: string, text: string): Fact => ({ key: { text: key }, value: { text } })
const HOW: Record<string, string> = {
  'web-form': 'by answering on our form',
  chat: 'in the chat',
  paper: 'on paper',
  spoken: 'by saying so',
  'by-sending-system': 'the system that sent it says so',
  invented: 'made up for practice',
}

/** What the sender said about it, and how it came in. Lines that say nothing are left out. */
export const aboutFacts = (
  { stated = {}, eventCode, channel }: Experience,
  { frame, original }: { frame: CodeFrame; original: boolean },
): Fact[] => {
  const { areas, ageGroups } = shareChoices(frame)
  const { need, phase, service } = frame.facets
  return withoutEmpty([
    fact('Area', namesOf(areas, [stated.area])),
    fact('Place', original ? (stated.place ?? '') : ''),
    fact('Age group', namesOf(ageGroups, [stated.ageGroup])),
    fact('Stage', namesOf(phase.values, [stated.phase])),
    fact('Needs', namesOf(need.values, stated.needs ?? [])),
    fact('Services', namesOf(service.values, stated.services ?? [])),
    fact('Event', eventCode ?? ''),
    fact('Came in by', channelNames[channel]),
  ])
}

/** What a machine worked out from the words, besides the themes, what the sender has said already and what people decided. */
export const guessedFacts = (experience: Experience, frame: CodeFrame): Fact[] => {
  const { language, reading, stated, facets, decided = {} } = experience
  if (!reading || !isCountable(experience)) return []
  const inLanguage = fact('Language', language && language !== 'und' ? languageName(language) : '')
  if (unreadLanguage(experience)) return [inLanguage]
  const guessed = aspects({ ...experience, facets: facetsBesides(stated, facets) }, frame)
  return withoutEmpty([...guessed.filter(({ of }) => decided[of] === undefined).map(({ line }) => line), inLanguage])
}

/** What people decided about it besides the themes. */
export const decidedFacts = (experience: Experience, frame: CodeFrame): Fact[] =>
  aspects(experience, frame)
    .filter(({ of }) => experience.decided?.[of] !== undefined)
    .map(({ line }) => (line.value.text === '' ? fact(line.key.text, 'None') : line))

export const consentFacts = ({ consent }: Experience): Fact[] => [
  fact('Keep and use it', yesOrNo(consent.keep)),
  fact('Use their words in reports', yesOrNo(consent.quote)),
  fact('Get in touch', yesOrNo(consent.contact)),
  fact('Given', `${inForumTime(consent.at)}, ${HOW[consent.how] ?? consent.how}`),
  fact('How they were asked', askedHow(consent)),
]

/** Who wrote the words down, for a voice note. */
export const hearingFacts = ({ transcript, correction }: Experience, names: Map<string, string>): Fact[] => [
  ...(correction
    ? [fact('Typed by', `${names.get(correction.by) ?? 'Somebody who has left'}, ${inForumTime(correction.at)}`)]
    : []),
  ...(transcript
    ? [
        fact('Heard by', `A machine (${transcript.engine}), ${inForumTime(transcript.at)}`),
        fact('How sure', `${Math.round(transcript.confidence * 100)} in 100`),
        fact('Length', inWords(transcript.durationSeconds)),
      ]
    : []),
  ...(transcript?.repairs?.length ? [fact('Spellings put right', repairsOf(transcript.repairs))] : []),
  ...(transcript?.damaged ? [fact('Note', 'Parts of the recording are damaged and could not be heard')] : []),
]

// ---------------------------------------------------------------------------------------------------------------------

const facetsBesides = (stated: Stated = {}, { services, needs, phase, area }: Facets): Facets => ({
  services: services.filter(id => !stated.services?.includes(id)),
  needs: needs.filter(id => !stated.needs?.includes(id)),
  phase: stated.phase ? null : phase,
  area: stated.area ? null : area,
})

/** Each once, however often it was said: `“Senko” to “SENCO”`. */
const repairsOf = (repairs: SpellingRepair[]): string =>
  [...new Set(repairs.map(({ heard, wrote }) => `“${heard}” to “${wrote}”`))].join(', ')

/** The facets of a record as lines, each with the name under which people decide about it. */
const aspects = (
  { facets, sentiment, kind }: Pick<Experience, 'facets' | 'sentiment' | 'kind'>,
  frame: CodeFrame,
): { of: Exclude<keyof Decided, 'distressing'>; line: Fact }[] => {
  const values = facetValues(frame)
  const feeling = sentiment === undefined ? null : String(sentiment)
  return [
    { of: 'services', line: fact('Services', namesOf(values.services, facets.services)) },
    { of: 'needs', line: fact('Needs', namesOf(values.needs, facets.needs)) },
    { of: 'phase', line: fact('Stage', namesOf(values.phase, [facets.phase])) },
    { of: 'area', line: fact('Area', namesOf(values.area, [facets.area])) },
    { of: 'sentiment', line: fact('Feeling', namesOf(values.sentiment, [feeling])) },
    { of: 'kind', line: fact('Kind', namesOf(values.kind, [kind])) },
  ]
}

const withoutEmpty = (facts: Fact[]): Fact[] => facts.filter(({ value }) => value.text !== '')

/** An id that the frame no longer has is shown as it is. */
const namesOf = (values: { id: string; name: string }[], ids: (string | null | undefined)[]): string =>
  ids.flatMap(id => values.find(value => value.id === id)?.name ?? id ?? []).join(', ')

const yesOrNo = (allowed: boolean): string => (allowed ? 'Yes' : 'No')

/** Versions of the form's words are the days on which they were written; a chat has a version for each question. */
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Which words exactly is kept with the record; people are told what they can make something of. */
const askedHow = ({ wordingVersion, language, how }: Experience['consent']): string => {
  if (wordingVersion === WORDING_NOT_STATED) return 'The system that sent it does not say'
  const asked = `In ${languageName(language)}`
  if (how === 'by-sending-system') return `${asked}. The system that sent it calls its words “${wordingVersion}”`
  if (wordingVersion === CONSENT_WORDING.version) return `${asked}, in the words we use now`
  return IS_DAY.test(wordingVersion) ? `${asked}, in the words we used from ${dayInWords(wordingVersion)} on` : asked
}
