import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import { loadShippedReader } from '../../adapters/learned-model/shipped-reader.js'
import { createPatientReader } from '../../adapters/reader-process/patient-reader.js'
import type { CodeFrame } from '../../src/domain/code-frame/code-frame.js'
import type { PatientReader, Reader } from '../../src/domain/ports.js'
import { createLearnedReader, type LearntReading } from '../../src/domain/reading/learned/learned-reader.js'

let frame: CodeFrame
let learnt: LearntReading
let reader: Reader
let here: ReturnType<typeof vi.fn<Reader['read']>>
let patient: PatientReader
beforeAll(async () => {
  frame = await loadCodeFrame('code-frame/code-frame.yaml')
  learnt = await loadShippedReader('shipped-reader')
  reader = createLearnedReader(frame, learnt)
  here = vi.fn(reader.read)
  patient = createPatientReader(() => ({ frame, learnt, reader: { read: here } }))
})
afterAll(() => patient.close())

const said = 'We waited a year for the EHCP. Phone Ann Smith on 07700 900123. 😀 שלום '

test('a text of usual length is read at once', async () => {
  expect(await patient.read(said)).toEqual(reader.read(said))
  expect(here).toHaveBeenCalledTimes(1)
})

test('a very long text is read elsewhere, letter for letter as it would be here', async () => {
  here.mockClear()
  const long = said.repeat(400)
  expect(await patient.read(long)).toEqual(reader.read(long))
  expect(here).not.toHaveBeenCalled()
})

test('a very long text is read by the frame as it is by then', async () => {
  const before = await patient.read(said.repeat(400))
  frame = { ...frame, version: '1.1.2' }
  const after = await patient.read(said.repeat(400))
  expect([before.reader, after.reader]).toEqual([
    `rules@1.1+${learnt.id}+send-parent-carer@1.1`,
    `rules@1.1+${learnt.id}+send-parent-carer@1.1.2`,
  ])
})
