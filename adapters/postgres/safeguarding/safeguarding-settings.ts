import { USUAL_TARGETS } from '../../../src/domain/safeguarding/safeguarding.js'
import type { SafeguardingSettings, SafeguardingSettingsStore } from '../../../src/domain/safeguarding/settings.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'

export const createSafeguardingSettingsStore = ({
  safeguardingSettings,
}: Database['prisma']): SafeguardingSettingsStore => ({
  read: () =>
    translating(async () => {
      const row = await safeguardingSettings.findFirst({ orderBy: { id: 'desc' } })
      return row ? toSettings(row) : { leadId: null, deputyId: null, targets: USUAL_TARGETS }
    }),
  async save({ leadId, deputyId, targets }, by, at) {
    const data = { leadId, deputyId, urgentHours: targets.urgent, concernHours: targets.concern, by, at }
    await translating(() => safeguardingSettings.create({ data }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const toSettings = (row: {
  leadId: string | null
  deputyId: string | null
  urgentHours: number
  concernHours: number
}): SafeguardingSettings => ({
  leadId: row.leadId,
  deputyId: row.deputyId,
  targets: { urgent: row.urgentHours, concern: row.concernHours },
})
