import { CONSENT_WORDING } from '../../domain/consent.js'
import type { Draft } from '../../domain/draft.js'
import type { Choice, ShareChoices } from '../../domain/share-choices.js'
import { saysSomething } from '../../domain/words.js'
import { inWords } from '../durations.js'
import { paths } from '../paths.js'

const NOT_PROVIDED = 'Not provided'

interface Line {
  question: string
  answer: string
  change: string
  /** What the Change link changes, for those who hear the page. */
  changes: string
}

export interface CheckView {
  back: string
  /** The words to print with their line breaks, or null when nothing was written. */
  text: string | null
  recording: { spoken: string } | null
  about: Line[]
  consent: Line[]
  /** Why the last try to send it failed, if it did. */
  errors: { summary: { text: string; href?: string }[] } | null
}

export const checkView = (choices: ShareChoices, draft: Draft, problem?: string): CheckView => ({
  back: paths.shareConsent(),
  text: saysSomething(draft.text) ? draft.text : null,
  recording: draft.recording && { spoken: spoken(draft.recording.seconds) },
  about: aboutLines(choices, draft),
  consent: consentLines(draft),
  errors: problem === undefined ? null : { summary: [{ text: problem, href: '#send' }] },
})

// ---------------------------------------------------------------------------------------------------------------------

const spoken = (seconds: number | undefined): string =>
  seconds === undefined ? 'Your recording' : `Your recording, ${inWords(seconds)}`

const aboutLines = ({ areas, ageGroups, services }: ShareChoices, { stated }: Draft): Line[] => {
  const line = (question: string, answer: string | undefined, changes: string): Line => ({
    question,
    answer: answer ?? NOT_PROVIDED,
    change: paths.shareAbout(),
    changes,
  })
  return [
    line('Where you live', nameOf(areas, stated?.area), 'where you live'),
    line('Age of the child or young person', nameOf(ageGroups, stated?.ageGroup), 'the age'),
    line('Services it is about', stated?.services?.map(id => nameOf(services, id)).join(', '), 'the services'),
  ]
}

const consentLines = ({ consent }: Draft): Line[] =>
  (['keep', 'quote', 'contact'] as const).map(name => ({
    question: CONSENT_WORDING[name].question,
    answer: consent?.[name] ? 'Yes' : 'No',
    change: paths.shareConsent(),
    changes: CONSENT_WORDING[name].question,
  }))

const nameOf = (choices: Choice[], id: string | undefined): string | undefined =>
  choices.find(choice => choice.id === id)?.name
