import { describe, expect, it } from 'vitest'
import type { LeaverTickStore } from '../../src/domain/people/leaving.js'
import { FIRST_RULES, type PeopleRules, type PeopleRulesStore } from '../../src/domain/people/rules.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const later = new Date('2026-11-21T11:00:00.000Z')

/** What every store of the forum's rules for its people promises. @param open an empty one */
export const describePeopleRulesStore = (name: string, open: () => PeopleRulesStore): void => {
  describe(`${name}: the forum's rules`, () => {
    it('are the first ones until others were saved', async () => {
      const store = open()
      expect(await store.read()).toEqual(FIRST_RULES)
      const [first, second] = [
        { secondFactorFor: 'everybody', termMonths: null, support: 'Ring our chair.' },
        { secondFactorFor: 'originals', termMonths: 6, support: '' },
      ] as const satisfies PeopleRules[]
      await store.save(first, 'ann', at)
      expect(await store.read()).toEqual(first)
      await store.save(second, 'ann', later)
      expect(await store.read()).toEqual(second)
    })
  })
}

/** What every store of leavers' checklists promises. @param aPersonId id of somebody who is there */
export const describeLeaverTickStore = (
  name: string,
  open: () => LeaverTickStore,
  aPersonId: () => Promise<string>,
): void => {
  describe(`${name}: a leaver's checklist`, () => {
    it('has nothing ticked off at first', async () => {
      expect(await open().of(await aPersonId())).toEqual([])
    })

    it('keeps who ticked what off first, and forgets what is not ticked any more', async () => {
      const [store, personId] = [open(), await aPersonId()]
      await store.set(personId, ['records', 'phone'], 'ann', at)
      await store.set(personId, ['phone', 'papers'], 'bo', later)
      expect(await store.of(personId)).toEqual([
        { step: 'phone', by: 'ann', at },
        { step: 'papers', by: 'bo', at: later },
      ])
      await store.set(personId, [], 'bo', later)
      expect(await store.of(personId)).toEqual([])
    })
  })
}
