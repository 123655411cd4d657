import type { Looked } from '../../src/domain/learning/corrections/correction-of.js'
import type { LearningRound, ReaderChoice, SinceLast } from '../../src/domain/learning/corrections/learning-round.js'
import type { Claim, LearningStore } from '../../src/domain/learning/corrections/learning-store.js'
import type { Model } from '../../src/domain/learning/model.js'

interface KeptRound extends LearningRound {
  claim: string | null
  heardAt: number
  tries: number
  model: Model | null
}

const MOST_KEPT = 5

/** What there is to learn from, as a test says. */
export interface FakeLearning extends LearningStore {
  records: Looked[]
  decided: number
  since: SinceLast
}

/** Rounds of learning in memory: the same promises as the real store. */
export const fakeLearning = (records: Looked[] = []): FakeLearning => {
  const kept: KeptRound[] = []
  const chosen: ReaderChoice[] = []
  let claims = 0
  const held = ({ number, claim }: Claim) =>
    kept.find(round => round.number === number && round.claim === claim && round.state === 'learning')
  const use = (number: number | null, by: string | null, at: Date): boolean => {
    if (number !== null && !kept.find(round => round.number === number)?.model) return false
    chosen.unshift({ number, by, at: at.toISOString() })
    return true
  }
  const forget = (): void => {
    const last = [...new Set(chosen.map(({ number }) => number))].slice(0, MOST_KEPT)
    for (const round of kept) if (!last.includes(round.number)) round.model = null
  }
  const fake: FakeLearning = {
    records,
    decided: records.length,
    since: { decided: 0, gone: 0 },
    async *looked() {
      yield* fake.records
    },
    countDecided: async () => fake.decided,
    sinceLast: async () => fake.since,
    async ask(by, at) {
      if (kept.some(({ state }) => state === 'waiting' || state === 'learning')) return false
      kept.push(newRound(kept.length + 1, by, at))
      return true
    },
    async claim(at) {
      const unheard = kept.filter(({ state, heardAt }) => state === 'learning' && heardAt < at.getTime() - 120_000)
      for (const round of unheard.filter(({ tries }) => tries >= 3)) {
        Object.assign(round, { state: 'failed', overAt: at.toISOString() })
      }
      const next = kept.find(
        round => round.state === 'waiting' || (unheard.includes(round) && round.state === 'learning'),
      )
      if (!next) return null
      const claim = `claim ${++claims}`
      Object.assign(next, { state: 'learning', claim, heardAt: at.getTime(), progress: 0, tries: next.tries + 1 })
      return { number: next.number, claim }
    },
    async goesOn(claim, progress, at) {
      const round = held(claim)
      if (round) Object.assign(round, { progress, heardAt: at.getTime() })
      return round !== undefined
    },
    async giveBack(claim) {
      const round = held(claim)
      if (round) Object.assign(round, { state: 'waiting', claim: null, tries: round.tries - 1 })
    },
    async finish(claim, { model, outcome, frameVersion, use: isUsed }, at) {
      const round = held(claim)
      if (!round) return false
      const done = { state: 'done', progress: 1, overAt: at.toISOString(), outcome, frameVersion }
      Object.assign(round, { ...done, model: isUsed ? model : null })
      if (isUsed) use(round.number, null, at)
      forget()
      return true
    },
    async fail(claim, at) {
      const round = held(claim)
      if (round) Object.assign(round, { state: 'failed', overAt: at.toISOString() })
    },
    rounds: async limit =>
      kept
        .map(({ claim: _1, heardAt: _2, tries: _3, model, ...round }) => ({ ...round, kept: model !== null }))
        .reverse()
        .slice(0, limit),
    choices: async limit => chosen.slice(0, limit),
    inUse: async () => chosen[0]?.number ?? null,
    model: async number => kept.find(round => round.number === number)?.model ?? null,
    use: async (number, by, at) => use(number, by, at),
  }
  return fake
}

// ---------------------------------------------------------------------------------------------------------------------

const newRound = (number: number, askedBy: string | null, at: Date): KeptRound => ({
  number,
  askedAt: at.toISOString(),
  askedBy,
  state: 'waiting',
  progress: 0,
  overAt: null,
  frameVersion: '',
  outcome: null,
  kept: false,
  claim: null,
  heardAt: 0,
  tries: 0,
  model: null,
})
