import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createTeacher } from '../../adapters/teaching-process/create-teacher.js'
import type { Correction } from '../../src/domain/learning/corrections/correction.js'
import type { Teacher } from '../../src/domain/learning/corrections/teacher.js'
import { aSmallFrame } from '../support/a-frame.js'
import { aLesson } from '../support/a-lesson.js'
import { learntNothing } from '../support/learnt-nothing.js'

const folders: string[] = []
const teachers: Teacher[] = []
afterEach(async () => {
  for (const teacher of teachers.splice(0)) teacher.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

const LATE = ['came late', 'never came', 'drove off', 'left him', 'was rude']
const CHAT = ['the hall is booked', 'who brings cake', 'see you Friday', 'happy birthday', 'well done all']

/** A seed corpus of a few lines. */
const aSeed = async (copies = 4): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earshot-seed-'))
  folders.push(folder)
  const lines = Array.from({ length: copies }, (_, copy) => [
    ...LATE.map(late => line(`our driver ${late} ${copy}`, ['taxi'])),
    ...CHAT.map(chat => line(`${chat} ${copy}`, [])),
  ])
  for (const part of ['commissioned', 'short']) {
    await mkdir(path.join(folder, part))
    await writeFile(path.join(folder, part, 'one.jsonl'), lines.flat().join('\n'))
  }
  return folder
}

const line = (text: string, themes: string[]): string => JSON.stringify(aLesson(text, themes))

const aTeacher = (seedFolder: string): Teacher => {
  const teacher = createTeacher({ seedFolder })
  teachers.push(teacher)
  return teacher
}

const corrections: Correction[] = LATE.flatMap((late, at) =>
  CHAT.map((chat, place) => ({
    experienceId: `${at}${place}`,
    group: `${at}${place}`,
    text: `${chat}, the escort ${late}`,
    yes: ['theme:taxi'],
    no: [],
    whole: ['theme' as const],
    unsaid: [],
  })),
)
const learning = { frame: aSmallFrame(), corrections, inUse: learntNothing() }

describe('learning in a process of its own', () => {
  it('comes back with what was learnt, and tells how far it is', async () => {
    const told: number[] = []
    const result = await aTeacher(await aSeed()).teach(learning, done => told.push(done))
    expect(result.model.labels).toContain('theme:taxi')
    expect(result.learntFrom.length + result.held).toBe(corrections.length)
    expect(told.at(-1)).toBe(1)
  })

  it('that is stopped in the middle can be tried again', async () => {
    const teacher = aTeacher(await aSeed(400))
    const learnt = teacher.teach(learning, () => undefined)
    setTimeout(() => teacher.close(), 200)
    await expect(learnt).rejects.toMatchObject({ retryable: true })
    await expect(teacher.teach(learning, () => undefined)).rejects.toMatchObject({ retryable: true })
  })

  it('that cannot even be started says so, and ends nothing else', async () => {
    const { execPath } = process
    process.execPath = '/no/such/program'
    const learnt = aTeacher('no such folder').teach(learning, () => undefined)
    process.execPath = execPath
    await expect(learnt).rejects.toMatchObject({ code: 'kept-crashing' })
    await new Promise(resolve => setTimeout(resolve, 100))
  })

  it('that breaks says so, and no word of what it was given', async () => {
    const broken = aTeacher('no such folder').teach(learning, () => undefined)
    await expect(broken).rejects.toMatchObject({ code: 'kept-crashing', retryable: false })
    await broken.catch((error: Error) => expect(String(error.cause)).not.toContain('escort'))
  })
})
