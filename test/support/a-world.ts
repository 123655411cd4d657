import { vi } from 'vitest'
import { originalOf } from '../../src/domain/experience/original.js'
import type { Experience } from '../../src/domain/experience.js'
import { aReading } from './a-reading.js'
import { aPart, aVoiceNote, heard } from './builders.js'
import { fakeBlobs } from './fake-blobs.js'
import { fakeClock } from './fake-clock.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakeQueue } from './fake-queue.js'
import { suiteLog } from './suite-log.js'

/** Everything that a step needs, in memory. */
export const aWorld = () => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const queue = fakeQueue()
  const blobs = fakeBlobs()
  const transcriber = { transcribe: vi.fn(async () => heard()) }
  const reader = { read: vi.fn((_text: string) => aReading()) }
  const deps = { clock, experiences, queue, blobs, transcriber, reader, log: suiteLog }
  const aStoredNote = async (): Promise<Experience> => {
    const note = aVoiceNote()
    const audio = await blobs.put(`audio/${note.id}/original`, Uint8Array.of(1, 2), 'audio/ogg')
    const stored = { ...note, original: originalOf([aPart({ recording: { audio } })]) }
    await experiences.create(stored)
    return stored
  }
  const stored = async (experience: Experience) => {
    await experiences.create(experience)
    return experience
  }
  return { ...deps, aStoredNote, stored }
}
