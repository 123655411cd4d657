import type { ErrorCode } from '../../domain/errors.js'
import {
  type Experience,
  listeningNeeded,
  lookingNeeded,
  namesLeftIn,
  unreadLanguage,
} from '../../domain/experience.js'
import { may, type Person } from '../../domain/people.js'
import { languageName } from '../language-name.js'

const WHY: Partial<Record<ErrorCode, string>> = {
  'recording-unreadable': 'The recording could not be opened. It may be damaged.',
  'recording-format-unsupported': 'Earshot cannot hear this kind of recording on this computer.',
  'recording-too-long': 'The recording is longer than the machine may hear.',
  'recording-missing': 'The file of the recording is not where it should be. Ask an administrator.',
  'transcriber-unavailable': 'The part that hears recordings was not running.',
  'transcriber-refused': 'The service that hears recordings refused this one.',
  'took-too-long': 'Hearing this recording took too long.',
  'kept-crashing': 'The machine stopped each time it tried.',
}

/** Why a person is needed and who can do it, in plain words, or null. */
export const problemOf = (experience: Experience, reader: Person): string | null => {
  const why = whyOf(experience)
  if (!why) return null
  return may(reader, 'type-words') ? `${why.what} ${why.now}` : `${why.what} Ask a reviewer to look at it.`
}

// ---------------------------------------------------------------------------------------------------------------------

const whyOf = (experience: Experience): { what: string; now: string } | null => {
  const { failure } = experience
  if (failure) {
    const now = failure.step === 'transcribe' ? 'Listen, and type what was said.' : 'Ask it to try again.'
    return { what: WHY[failure.code] ?? 'The machine could not do its part.', now }
  }
  if (lookingNeeded(experience))
    return {
      what: 'Only pictures or files came. Earshot cannot read those, so nothing is counted from them yet.',
      now: 'Look at them, and type what they say.',
    }
  const listen = listeningNeeded(experience)
  if (listen === 'unclear')
    return {
      what: 'The machine could not hear this well, so nothing is counted from it yet.',
      now: 'Listen, and type what was said.',
    }
  if (listen === 'no-speech')
    return {
      what: 'The machine heard nobody speak.',
      now: 'Listen to be sure. If somebody does speak, type what they say.',
    }
  const language = namesLeftIn(experience)
  return language ? cannotRead(languageName(language), experience) : null
}

const cannotRead = (language: string, experience: Experience) => ({
  what: `${unreadLanguage(experience) ? 'This' : 'Part of this'} may be in ${language}. Earshot can only read English so far. Names may still show, and it may say that somebody is at risk.`,
  now: `Ask somebody who reads ${language}.${experience.review ? '' : ' Hide the names before you mark it as reviewed: from then on volunteers can read it.'}`,
})
