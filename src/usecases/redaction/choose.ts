import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { Person } from '../../domain/people.js'
import type { HistoryEntry } from '../../domain/ports.js'
import { withChoices } from '../../domain/redaction-choices/apply-choices.js'
import type { RedactionChoice } from '../../domain/redaction-choices/choice.js'
import type { Choosing } from '../../domain/redaction-choices/choose.js'
import type { Redaction } from '../../domain/understanding.js'
import { refuseUnopened } from '../entitled.js'
import { onLatest } from '../on-latest.js'
import type { RedactionDeps } from './redaction-deps.js'

/** A record whose words were read, so that it is known what is hidden in them. */
export interface ReadRecord {
  record: Experience
  words: string
  /** As everybody sees it now. */
  redacted: Redaction
  choices: RedactionChoice[]
}

/** The choices as they are to be, and the line that tells of it without the words. */
export interface Chosen {
  choices: RedactionChoice[]
  entry: Pick<HistoryEntry, 'what' | 'detail'>
}

/**
 * Has somebody choose over the record as it stands at this moment, and hides and shows anew what the machine found in it.
 * @returns the record as it is now, or null when there is none
 * @throws AppError `not-allowed` when it is not open to them; `invalid-message` when it was not read yet
 */
export const choose = (
  { experiences, clock }: RedactionDeps,
  { reference, person }: { reference: string; person: Person },
  choosing: (now: ReadRecord, who: Choosing) => Chosen,
): Promise<Experience | null> =>
  onLatest(experiences, reference, async record => {
    if (record.state === 'erased') return null
    refuseUnopened(person, record)
    const now = readRecord(record)
    if (!now) throw notReadYet()
    const { choices, entry } = choosing(now, whoChooses(now, person, clock.now()))
    return experiences.save(withTheseChoices(now, choices), { by: person.id, ...entry })
  })

/** Null: nobody knows yet what is to be hidden in it. */
export const readRecord = (record: Experience): ReadRecord | null => {
  const { words, redacted, redactionChoices = [] } = record
  return words !== undefined && redacted ? { record, words, redacted, choices: redactionChoices } : null
}

// ---------------------------------------------------------------------------------------------------------------------

/** Nothing is ever taken from the list, and so its length tells choices of one moment apart. */
const whoChooses = ({ choices }: ReadRecord, { id }: Person, at: Date): Choosing => {
  let count = choices.length
  return { by: id, at, newId: () => `${at.getTime()}-${count++}` }
}

/** Always over what the machine found: what people chose before is among the choices. */
const withTheseChoices = ({ record, words, redacted }: ReadRecord, choices: RedactionChoice[]): Experience => ({
  ...record,
  redactionChoices: choices,
  redacted: withChoices(words, record.reading?.redaction ?? redacted, choices),
})

const notReadYet = (): AppError =>
  new AppError('invalid-message', 'This is being read again. Wait a minute, load the page again, then try once more.')
