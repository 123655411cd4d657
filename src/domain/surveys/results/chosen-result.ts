import { pointsOf, type Question } from '../question.js'
import { type Counted, saidTo } from './counted.js'
import { hideUntilCovered } from './hiding/covered.js'
import { hideInWhole } from './hiding/hide-in-whole.js'
import { FEWEST } from './hiding/small.js'
import { type ChosenResult, FEWEST_FOR_AVERAGES, type Points } from './question-result.js'
import { meanOf } from './statistics/mean.js'
import { choiceCounts, shownTurnout, type Turnout, turnoutOf } from './turnout.js'

/**
 * How often each choice was made, with what is small hidden.
 * @param linked whether the number of those who were not asked is hidden, because it would give away something elsewhere
 * @returns null when nothing of it may be shown
 */
export const chosenResult = (
  question: Question,
  responses: readonly Counted[],
  linked: boolean,
): ChosenResult | null => {
  const turnout = turnoutOf(question.id, responses)
  const counts = choiceCounts(question.id, question.choices, responses)
  const hidden = turnout.answered < FEWEST ? null : hiddenChoices(question, counts, turnout, linked)
  if (!hidden) return null
  const hidesNothing = !linked && !hidden.includes(true)
  return {
    kind: 'chosen',
    question,
    turnout: shownTurnout(turnout, linked),
    counts: counts.map((count, place) => (hidden[place] ? null : count)),
    points: hidesNothing ? pointsResult(question, responses) : null,
  }
}

/** The points that were chosen on a scale, its lowest counted as 1. What stands beside it has none. */
export const pointsChosen = (question: Question, responses: readonly Counted[]): number[] => {
  const places = new Map(pointsOf(question).map(({ id }, place) => [id, place + 1]))
  return responses.flatMap(response => {
    const said = saidTo(response, question.id)
    return said.kind === 'chosen' ? said.choices.flatMap(id => places.get(id) ?? []) : []
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const hiddenChoices = (question: Question, counts: number[], turnout: Turnout, linked: boolean): boolean[] | null =>
  question.type === 'multiple' ? inTicks(counts, turnout, linked) : inOneChoice(counts, turnout, linked)

/** Everybody who was asked made one choice: the counts are the parts of a whole, and those who were not asked one more. */
const inOneChoice = (counts: number[], turnout: Turnout, linked: boolean): boolean[] | null => {
  const parts = linked ? [...counts, turnout['not-asked']] : counts
  return hideInWhole(parts, place => place === counts.length)?.slice(0, counts.length) ?? null
}

/** Every choice is ticked or not by each: a whole of its own, of which only those who ticked it are shown. */
const inTicks = (counts: number[], { answered, 'not-asked': notAsked }: Turnout, linked: boolean): boolean[] | null => {
  const wholes = counts.map(count =>
    linked
      ? hideInWhole([count, answered - count, notAsked], place => place === NOT_ASKED)
      : hideInWhole([count, answered - count]),
  )
  if (wholes.includes(null)) return null
  const ticks = counts.map((count, place) => ({ count, hidden: wholes[place]?.[0] === true }))
  return hideUntilCovered(answered, ticks).map(({ hidden }) => hidden)
}

const NOT_ASKED = 2

const pointsResult = (question: Question, responses: readonly Counted[]): Points | null => {
  if (question.type !== 'scale') return null
  const points = pointsOf(question)
  const chosen = pointsChosen(question, responses)
  if (chosen.length < FEWEST_FOR_AVERAGES) return null
  const top = points.slice(points.length >= FEWEST_FOR_TWO ? -2 : -1).map(({ id }) => id)
  const least = points.length - top.length
  const count = chosen.filter(point => point > least).length
  return { base: chosen.length, ...meanOf(chosen), top: { choices: top, count } }
}

/** Points of a scale from which its two highest are taken together. */
const FEWEST_FOR_TWO = 4
