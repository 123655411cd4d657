import type { PersonalStanding } from '../../usecases/safeguarding/standing-of.js'
import { paths } from '../paths.js'
import { dueInWords } from './clock-view.js'

/** What is said on every page of somebody who is to act. */
export interface AtRiskView {
  text: string
  href: string
}

/** @returns null when nothing waits for this person */
export const atRiskView = ({ isAsked, waiting, nextDueAt }: PersonalStanding, now: Date): AtRiskView | null => {
  if (!isAsked || nextDueAt === null) return null
  const due = dueInWords(Date.parse(nextDueAt) - now.getTime())
  const text =
    waiting === 1
      ? `Something waits in the safeguarding lane. It is ${due}.`
      : `${waiting} things wait in the safeguarding lane. The first is ${due}.`
  return { text, href: paths.safeguarding() }
}
