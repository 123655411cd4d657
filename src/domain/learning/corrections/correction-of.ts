import { contributorOf } from '../../experience/contributor.js'
import type { Decided } from '../../experience/decided.js'
import { isByPerson, standingThemes } from '../../experience/tags.js'
import { countableWords, type Experience } from '../../experience.js'
import { labelOf, type Question } from '../../reading/learned/reader-labels.js'
import type { Safeguarding } from '../../safeguarding/safeguarding.js'
import type { Correction } from './correction.js'

/** A record, and whether somebody went through it by itself and said that it is done. */
export interface Looked {
  experience: Experience
  reviewedAlone: boolean
}

/** What can be learnt from a record, or null: nobody said anything of it, or there are no words to learn from. */
export const correctionOf = ({ experience, reviewedAlone }: Looked): Correction | null => {
  const text = countableWords(experience).trim()
  if (text === '' || (experience.state !== 'ready' && experience.state !== 'reviewed')) return null
  const answers = [
    themesSaid(experience, reviewedAlone),
    ...facetsSaid(experience),
    safeguardingSaid(experience.safeguarding, reviewedAlone),
  ]
  const said = answers.reduce((all, one) => ({
    yes: [...all.yes, ...one.yes],
    no: [...all.no, ...one.no],
    whole: [...all.whole, ...one.whole],
  }))
  if (said.yes.length + said.no.length + said.whole.length === 0) return null
  return {
    experienceId: experience.id,
    group: contributorOf(experience),
    text,
    ...said,
    unsaid: toldBeside(experience),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Answer = Pick<Correction, 'yes' | 'no' | 'whole'>

/** What nobody touched says nothing; whoever went through the whole record left standing what is right, and nothing is missing. */
const themesSaid = (experience: Experience, reviewedAlone: boolean): Answer => {
  const label = (codeId: string) => labelOf('theme', codeId)
  if (reviewedAlone) return { yes: standingThemes(experience).map(label), no: [], whole: ['theme'] }
  const byPeople = experience.tags.filter(isByPerson)
  const confirmed = new Set(byPeople.filter(({ status }) => status !== 'rejected').map(({ codeId }) => codeId))
  const rejected = new Set(byPeople.filter(({ status }) => status === 'rejected').map(({ codeId }) => codeId))
  return {
    yes: [...confirmed].map(label),
    no: [...rejected].filter(code => !confirmed.has(code)).map(label),
    whole: [],
  }
}

/** Only what a person set: facets stand at the edge of the page, and that nobody touched them does not say that they are right. */
const facetsSaid = ({ decided = {} }: Experience): Answer[] =>
  ANSWERED.map(([question, codesIn]) => {
    const codes = codesIn(decided)
    return codes === undefined
      ? NOTHING
      : { yes: codes.map(code => labelOf(question, code)), no: [], whole: [question] }
  })

const NOTHING: Answer = { yes: [], no: [], whole: [] }

const ANSWERED: [Question, (decided: Decided) => string[] | undefined][] = [
  ['service', ({ services }) => services?.value],
  ['need', ({ needs }) => needs?.value],
  ['phase', ({ phase }) => phase && (phase.value === null ? [] : [phase.value])],
  ['sentiment', ({ sentiment }) => sentiment && [String(sentiment.value)]],
  ['kind', ({ kind }) => kind && [kind.value]],
]

const CONCERN = labelOf('safeguarding', 'concern')
const URGENT = labelOf('safeguarding', 'urgent')

/**
 * A flag that somebody raised, or that led to something, was right; one that was taken away was not. A case that was closed
 * without a risk says nothing: the words may well have been worrying.
 */
const safeguardingSaid = (flag: Safeguarding, reviewedAlone: boolean): Answer => {
  if (flag.lifted) return { yes: [], no: [CONCERN, URGENT], whole: [] }
  if (flag.level === 'none') return reviewedAlone ? { yes: [], no: [], whole: ['safeguarding'] } : NOTHING
  const wasRight = flag.raisedBy !== undefined || (flag.closedAt !== undefined && flag.outcome !== 'no-risk-found')
  if (!wasRight) return NOTHING
  return flag.level === 'urgent' ? { yes: [CONCERN, URGENT], no: [], whole: [] } : { yes: [CONCERN], no: [], whole: [] }
}

/** What contributors ticked or were asked beside their words need not stand in the words. */
const toldBeside = ({ stated = {} }: Experience): string[] => [
  ...(stated.services ?? []).map(code => labelOf('service', code)),
  ...(stated.needs ?? []).map(code => labelOf('need', code)),
  ...(stated.phase ? [labelOf('phase', stated.phase)] : []),
]
