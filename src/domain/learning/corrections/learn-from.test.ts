import { describe, expect, it } from 'vitest'
import { aSmallFrame } from '../../../../test/support/a-frame.js'
import { aLesson } from '../../../../test/support/a-lesson.js'
import { learntNothing } from '../../../../test/support/learnt-nothing.js'
import type { Lesson } from '../../reading/learned/teach-reader.js'
import type { Correction } from './correction.js'
import { holdBack } from './hold-back.js'
import { learnFrom } from './learn-from.js'

const WHO = ['driver', 'escort', 'minibus', 'passenger assistant', 'coach']
const LATE = ['came late', 'never came', 'was rude', 'drove off', 'left him']
const CHAT = ['the hall is booked', 'who brings cake', 'see you Friday', 'happy birthday', 'well done all']

/** Nothing in these words is a cue of the list, so that only a learner can find it. */
const seed: Lesson[] = [
  ...WHO.flatMap(who => LATE.map(late => aLesson(`our ${who} ${late}`, ['taxi']))),
  ...CHAT.flatMap(one => CHAT.map(other => aLesson(`${one}, ${other}`, []))),
]
const corrections: Correction[] = WHO.flatMap((who, at) =>
  LATE.flatMap((late, place) => [
    correction(`${at}${place}`, `this week the ${who} ${late} again`, ['theme:taxi']),
    correction(`${at}${place} chat`, `${CHAT[at]} and ${CHAT[place]} this week`, []),
  ]),
)
const told: number[] = []
const result = learnFrom({ frame: aSmallFrame(), corrections, inUse: learntNothing() }, seed, done => told.push(done))
const taxi = (scores: typeof result.before) => scores.find(({ label }) => label === 'theme:taxi')

describe('learning from corrections', () => {
  it('finds in what was held back what did not read before', () => {
    expect(taxi(result.before)?.right).toBe(0)
    expect(taxi(result.after)?.missed).toBe(0)
  })

  it('learns from all but those that are held back', () => {
    const { learnt, held } = holdBack(corrections)
    expect(result.held).toBe(held.length)
    expect(result.learntFrom).toEqual(learnt.map(({ experienceId }) => experienceId))
  })

  it('tells of every correction how it is read by what was learnt from others', () => {
    expect(taxi(result.unseen)).toMatchObject({ decided: corrections.length })
    expect(taxi(result.unseen)?.right).toBeGreaterThan(20)
  })

  it('says nothing of what nobody decided', () => {
    expect(result.unseen.map(({ label }) => label)).not.toContain('kind:experience')
  })

  it('tells how far it is', () => {
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
  })
})

// ---------------------------------------------------------------------------------------------------------------------

function correction(experienceId: string, text: string, yes: string[]): Correction {
  return { experienceId, group: experienceId, text, yes, no: [], whole: ['theme'], unsaid: [] }
}
