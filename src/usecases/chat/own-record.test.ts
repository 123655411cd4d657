import { expect, it } from 'vitest'
import { anExperience, aPart, typed } from '../../../test/support/builders.js'
import { originalOf } from '../../domain/experience/original.js'
import type { Tag } from '../../domain/experience.js'
import { ownRecord } from './own-record.js'

const aTag = (codeId: string, status: Tag['status']): Tag => ({
  codeId,
  status,
  by: 'machine',
  confidence: 1,
  evidence: [],
  at: '2026-11-21T10:00:00.000Z',
})

it('somebody hears of their record without what people of the forum have rejected', () => {
  const tags = [aTag('transport', 'suggested'), aTag('respite', 'rejected'), aTag('attendance', 'confirmed')]
  expect(ownRecord(anExperience({ tags })).themes).toEqual(['transport', 'attendance'])
})

it('voices and files are counted apart', () => {
  const blob = { key: 'k', mimeType: 'audio/ogg', size: 1, sha256: 'x' }
  const parts = [
    aPart({ recording: { audio: blob } }),
    aPart({ file: { file: blob } }),
    aPart({ recording: { audio: blob } }),
    aPart({ text: 'words' }),
  ]
  expect(ownRecord(anExperience({ original: originalOf(parts) }))).toMatchObject({ voices: 2, files: 1 })
})

it('words that are not there yet are none', () => {
  const { words: _none, ...record } = anExperience({ original: typed('said') })
  expect(ownRecord(record)).toMatchObject({ reference: record.reference, words: '' })
})
