import type { Targets } from './safeguarding.js'

/** Who looks after the safeguarding lane, and how quickly. */
export interface SafeguardingSettings {
  /** Ids of people; null: nobody is named. */
  leadId: string | null
  deputyId: string | null
  targets: Targets
}

export interface SafeguardingSettingsStore {
  /** Those saved last, or the usual ones. */
  read(): Promise<SafeguardingSettings>
  /** Earlier ones are kept. */
  save(settings: SafeguardingSettings, by: string, at: Date): Promise<void>
}
