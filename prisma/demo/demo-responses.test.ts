import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/domain/surveys/edition.js'
import { readSerial } from '../../src/domain/surveys/serial.js'
import { demoBatch, demoResponses } from './demo-responses.js'
import { knownSurvey } from './demo-survey.js'

const { editions } = knownSurvey()
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

describe.each<[string, Edition]>(editions.map(edition => [edition.label, edition]))(
  'the demonstration responses of %s',
  (label, edition) => {
    const responses = demoResponses(edition).map(({ response }) => response)

    it('are each somebody’s own, marked as invented, and the same at every run', () => {
      expect(new Set(responses.map(({ id }) => id)).size).toBe(responses.length)
      expect(responses.every(({ id, invented }) => isUuid.test(id) && invented)).toBe(true)
      expect(demoResponses(edition).map(({ response }) => response)).toEqual(responses)
    })

    it('came on paper, by web and by chat, all in the summer of their year', () => {
      expect(new Set(responses.map(({ channel }) => channel))).toEqual(new Set(['paper', 'web', 'whatsapp']))
      for (const { savedAt } of responses) expect(savedAt >= `${label}-05-01` && savedAt < `${label}-08-01`).toBe(true)
    })

    it('on paper stand each on a numbered sheet of the pile', () => {
      const batch = demoBatch(edition)
      const sheets = responses.flatMap(({ sheet }) => sheet ?? [])
      expect(sheets.map(({ number }) => number)).toEqual(Array.from({ length: batch.sheets }, (_, place) => place + 1))
      expect(sheets.every(({ serial, batchId }) => readSerial(serial) === serial && batchId === batch.id)).toBe(true)
      expect(batch.drawn.every(number => number <= batch.sheets)).toBe(true)
    })
  },
)
