import { districtsOf } from '../../domain/area.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { CONSENT_WORDING } from '../../domain/consent.js'
import type { Experience } from '../../domain/experience.js'
import { inForumTime } from '../dates.js'
import { channelNames } from '../experience-words.js'

/** A line of a summary list. */
export interface Fact {
  key: { text: string }
  value: { text: string }
}

const fact = (key: string, text: string): Fact => ({ key: { text: key }, value: { text } })
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const HOW: Record<string, string> = {
  'web-form': 'by ticking boxes on our form',
  chat: 'in the chat',
  paper: 'on paper',
  spoken: 'by saying so',
  'by-sending-system': 'the system that sent it says so',
}

/** What the record is about, besides its themes. Lines that say nothing are left out. */
export const aboutFacts = (experience: Experience, frame: CodeFrame): Fact[] => {
  const { facets, reading, stated } = experience
  const { service, need, phase, sentiment, kind } = frame.facets
  const names = (values: { id: string; name: string }[], ids: (string | null | undefined)[]) =>
    ids.flatMap(id => values.find(value => value.id === id)?.name ?? id ?? []).join(', ')
  return [
    fact('Services', names(service.values, facets.services)),
    fact('Needs', names(need.values, facets.needs)),
    fact('Stage', names(phase.values, [facets.phase])),
    fact('Area', names(districtsOf(frame), [facets.area])),
    fact('Age group they gave', stated?.ageGroup ?? ''),
    fact('Feeling', reading ? names(sentiment.values, [String(experience.sentiment)]) : ''),
    fact('Kind', reading ? names(kind.values, [experience.kind]) : ''),
    fact('Language', experience.language && experience.language !== 'und' ? languageName(experience.language) : ''),
    fact('Event', experience.eventCode ?? ''),
    fact('Came in by', channelNames[experience.channel]),
  ].filter(({ value }) => value.text !== '')
}

export const consentFacts = ({ consent }: Experience): Fact[] => [
  fact('Keep and use it', yesOrNo(consent.keep)),
  fact('Use their words in reports', yesOrNo(consent.quote)),
  fact('Get in touch', yesOrNo(consent.contact)),
  fact('Given', `${inForumTime(consent.at)}, ${HOW[consent.how] ?? consent.how}`),
  fact('Wording', `${wordingName(consent.wordingVersion)}, in ${languageName(consent.language)}`),
]

/** Who wrote the words down, for a voice note. */
export const hearingFacts = ({ transcript, correction }: Experience, names: Map<string, string>): Fact[] => [
  ...(correction
    ? [fact('Typed by', `${names.get(correction.by) ?? 'Somebody who has left'}, ${inForumTime(correction.at)}`)]
    : []),
  ...(transcript
    ? [
        fact('Heard by', `${transcript.engine} (${transcript.model}), ${inForumTime(transcript.at)}`),
        fact('How sure', `${Math.round(transcript.confidence * 100)} in 100`),
        fact('Length', `${Math.round(transcript.durationSeconds)} seconds`),
      ]
    : []),
  ...(transcript?.damaged ? [fact('Note', 'Parts of the recording are damaged and could not be heard')] : []),
]

// ---------------------------------------------------------------------------------------------------------------------

const yesOrNo = (allowed: boolean): string => (allowed ? 'Yes' : 'No')

/** Names of well-formed tags only; `Intl` throws on the rest. */
const languageName = (tag: string): string =>
  /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? (languages.of(tag) ?? tag) : tag

const wordingName = (version: string): string =>
  version === CONSENT_WORDING.version ? `version ${version} (the one we use now)` : `version ${version}`
