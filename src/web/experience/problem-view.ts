import type { ErrorCode } from '../../domain/errors.js'
import { type Experience, listeningNeeded } from '../../domain/experience.js'

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

/** Why a person is needed, in plain words, or null. */
export const problemOf = (experience: Experience): string | null => {
  const { failure } = experience
  if (failure) return `${WHY[failure.code] ?? 'The machine could not do its part.'} ${whatNow(experience)}`
  const listen = listeningNeeded(experience)
  if (listen === 'unclear')
    return 'The machine could not hear this well, so nothing is counted from it yet. Listen, and type what was said.'
  if (listen === 'no-speech')
    return 'The machine heard nobody speak. Listen to be sure. If somebody does speak, type what they say.'
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

const whatNow = ({ failure }: Experience): string =>
  failure?.step === 'transcribe' ? 'Listen, and type what was said.' : 'Ask it to try again.'
