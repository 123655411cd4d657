import { beforeEach, describe, expect, it } from 'vitest'
import type { SafeguardingSettingsStore } from '../../src/domain/safeguarding/settings.js'

const ANN = '01890000-0000-7000-8000-000000000001'
const BEN = '01890000-0000-7000-8000-000000000002'
const at = new Date('2026-11-21T10:00:00.000Z')

/**
 * What every store of these settings promises.
 * @param open gives one in which nothing was saved
 */
export const describeSafeguardingSettings = (name: string, open: () => Promise<SafeguardingSettingsStore>): void => {
  let settings: SafeguardingSettingsStore
  beforeEach(async () => {
    settings = await open()
  })

  describe(`${name}: settings of the safeguarding lane`, () => {
    it('name nobody, and have the usual targets, until they are set', async () => {
      expect(await settings.read()).toEqual({ leadId: null, deputyId: null, targets: { urgent: 1, concern: 24 } })
    })

    it('are those that were saved last', async () => {
      await settings.save({ leadId: ANN, deputyId: null, targets: { urgent: 2, concern: 48 } }, ANN, at)
      const last = { leadId: BEN, deputyId: ANN, targets: { urgent: 1, concern: 8 } }
      await settings.save(last, BEN, at)
      expect(await settings.read()).toEqual(last)
    })
  })
}
