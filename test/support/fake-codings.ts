import { type Coding, type CodingRound, type CodingStore, isOpen } from '../../src/domain/agreement/coding-round.js'

/** Coding rounds kept in memory: the same promises as the real store. */
export const fakeCodings = (): CodingStore => {
  const rounds = new Map<string, CodingRound>()
  const said = new Map<string, Coding[]>()
  const ofRound = (id: string): Coding[] => said.get(id) ?? []
  const asItIs = (round: CodingRound): CodingRound => ({
    ...structuredClone(round),
    coders: round.coders.map(coder => ({
      ...coder,
      coded: ofRound(round.id).filter(({ coderId }) => coderId === coder.id).length,
    })),
  })
  const handIn = (id: string, at: Date, isMeant: (coderId: string) => boolean): void => {
    for (const coder of rounds.get(id)?.coders ?? []) {
      if (isMeant(coder.id)) coder.handedInAt ??= at.toISOString()
    }
  }
  return {
    async create(round) {
      rounds.set(round.id, structuredClone(round))
    },
    all: async () =>
      [...rounds.values()]
        .sort((one, other) => `${other.createdAt} ${other.id}`.localeCompare(`${one.createdAt} ${one.id}`))
        .map(asItIs),
    async find(id) {
      const round = rounds.get(id)
      return round ? asItIs(round) : null
    },
    ofCoder: async (roundId, coderId) => ofRound(roundId).filter(coding => coding.coderId === coderId),
    async ofAll(roundId) {
      const round = rounds.get(roundId)
      return round && isOpen(round) ? ofRound(roundId) : null
    },
    async save(roundId, coding) {
      const round = rounds.get(roundId)
      const coder = round?.coders.find(({ id }) => id === coding.coderId)
      if (!coder || coder.handedInAt !== null) return false
      if (!round?.items.some(({ number }) => number === coding.number)) return false
      const others = ofRound(roundId).filter(
        ({ number, coderId }) => number !== coding.number || coderId !== coding.coderId,
      )
      said.set(roundId, [...others, coding].sort(byPlace))
      return true
    },
    handIn: async (roundId, coderId, at) => handIn(roundId, at, id => id === coderId),
    end: async (roundId, at) => handIn(roundId, at, () => true),
    async settle(roundId, number, settled) {
      const item = rounds.get(roundId)?.items.find(one => one.number === number)
      if (item) item.settled = settled
    },
    remove: async roundId => ofRound(roundId).length === 0 && rounds.delete(roundId),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const byPlace = (one: Coding, other: Coding): number =>
  one.number - other.number || one.coderId.localeCompare(other.coderId)
