import type { PersonalStanding } from '../../usecases/safeguarding/standing-of.js'
import { paths } from '../paths.js'
import { dueInWords } from './clock-view.js'

/** What is said on every page of somebody who is to act. */
export interface AtRiskView {
  text: string
  href: string
}

/** @returns null when nothing waits for this person */
export const atRiskView = (standing: PersonalStanding, now: Date): AtRiskView | null => {
  if (!standing.isAsked) return null
  const text = [...waitingWords(standing, now), ...abandonedWords(standing)].join(' ')
  return { text, href: paths.safeguarding() }
}

// ---------------------------------------------------------------------------------------------------------------------

const waitingWords = ({ waiting, nextDueAt }: PersonalStanding, now: Date): string[] => {
  if (nextDueAt === null) return []
  const due = dueInWords(Date.parse(nextDueAt) - now.getTime())
  return [
    waiting === 1
      ? `Something waits in the safeguarding lane. It is ${due}.`
      : `${waiting} things wait in the safeguarding lane. The first is ${due}.`,
  ]
}

const abandonedWords = ({ abandoned }: PersonalStanding): string[] => {
  if (abandoned === 0) return []
  return [
    abandoned === 1
      ? 'Nobody looks after an open safeguarding case any more: whoever did cannot open it now.'
      : `Nobody looks after ${abandoned} open safeguarding cases any more: whoever did cannot open them now.`,
  ]
}
