import type { Experience } from '../../src/domain/experience.js'
import { aReadRecord } from './some-records.js'

const TEXT = 'Oliver has waited two years. Nobody rings us back. The bus is late.'

/** A record in which the machine found three themes, in the order of the words. */
export const withThreeThemes = (overrides: Partial<Experience> = {}): Experience =>
  aReadRecord(TEXT, overrides, {
    themes: {
      'transport-reliability-safety': 'The bus is late',
      'health-neuro-assessment': 'waited two years',
      'comm-updates-response': 'Nobody rings us back',
    },
    hidden: { Oliver: '[child]' },
  })

/** Three such records, newest first, a day apart. */
export const aWeeksVoices = (): [Experience, Experience, Experience] => [
  withThreeThemes({ receivedAt: '2026-11-21T10:00:00.000Z' }),
  withThreeThemes({ receivedAt: '2026-11-20T10:00:00.000Z' }),
  withThreeThemes({ receivedAt: '2026-11-19T10:00:00.000Z' }),
]
