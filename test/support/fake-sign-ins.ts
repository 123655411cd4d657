import type { SignIn, SignInStore } from '../../src/domain/people/sign-in.js'

/** Sign-ins kept in memory: the same promises as the real store. */
export const fakeSignIns = (): SignInStore => {
  let kept: (SignIn & { browserHash: string })[] = []
  const change = (which: (one: SignIn) => boolean, what: Partial<SignIn>): void => {
    kept = kept.map(one => (which(one) ? { ...one, ...what } : one))
  }
  return {
    async begin({ id, personId, at, device, browserHash }) {
      const earlier = kept.filter(one => one.personId === personId)
      const newDevice = earlier.length > 0 && !earlier.some(one => one.browserHash === browserHash)
      kept.push({ id, personId, beganAt: at, activeAt: at, endedAt: null, device, browserHash, newDevice })
    },
    isOpen: async id => kept.some(one => one.id === id && one.endedAt === null),
    noteActive: async (id, activeAt) => change(one => one.id === id, { activeAt }),
    recent: async (personId, limit) =>
      kept
        .filter(one => one.personId === personId)
        .map(({ browserHash: _browserHash, ...signIn }) => signIn)
        .reverse()
        .slice(0, limit),
    end: async (personId, id, endedAt) =>
      change(one => one.personId === personId && one.id === id && one.endedAt === null, { endedAt }),
    endOthers: async (personId, exceptId, endedAt) =>
      change(one => one.personId === personId && one.id !== exceptId && one.endedAt === null, { endedAt }),
    async forgetOf(personId) {
      kept = kept.filter(one => one.personId !== personId)
    },
    async forgetBefore(before) {
      kept = kept.filter(({ beganAt }) => beganAt >= before)
    },
  }
}
