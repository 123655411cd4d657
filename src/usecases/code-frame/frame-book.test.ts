import { expect, it } from 'vitest'
import { aSmallFrame } from '../../../test/support/a-frame.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeCodeFrames } from '../../../test/support/fake-code-frames.js'
import { learntNothing } from '../../../test/support/learnt-nothing.js'
import { AppError } from '../../domain/errors.js'
import { createLearntBook } from '../learning/learnt-book.js'
import { currentReader } from './current-reader.js'
import { editFrame } from './edit-frame.js'
import { createFrameBook } from './frame-book.js'

const retireBus = { kind: 'retire', id: 'bus' } as const
const change = { seen: 1, by: 'ann', note: 'No buses here' }

it('while the forum has changed nothing, what comes with Earshot counts, also a newer one', async () => {
  const codeFrames = fakeCodeFrames()
  const frames = createFrameBook({ ...aSmallFrame(), version: '1.7' }, codeFrames)
  await frames.lookAgain()
  expect(frames.current()).toMatchObject({ number: 1, by: null, frame: { version: '1.7' } })
})

it('a newer Earshot changes nothing in a list that the forum has made its own', async () => {
  const codeFrames = fakeCodeFrames()
  const frames = createFrameBook(aSmallFrame(), codeFrames)
  await editFrame({ frames, codeFrames, clock: fakeClock() })(retireBus, change)
  const upgraded = createFrameBook({ ...aSmallFrame(), version: '1.7' }, codeFrames)
  await upgraded.lookAgain()
  expect(upgraded.current()).toEqual(frames.current())
})

it('the last list that is known stays in use while the database is away', async () => {
  const codeFrames = fakeCodeFrames()
  const frames = createFrameBook(aSmallFrame(), codeFrames)
  await editFrame({ frames, codeFrames, clock: fakeClock() })(retireBus, change)
  codeFrames.newest = async () => {
    throw new AppError('database-unavailable', 'away', { retryable: true })
  }
  await expect(frames.lookAgain()).rejects.toMatchObject({ code: 'database-unavailable' })
  expect(frames.current().number).toBe(2)
})

it('the reader is made anew when the list has changed, and only then', async () => {
  const codeFrames = fakeCodeFrames()
  const frames = createFrameBook(aSmallFrame(), codeFrames)
  const reader = currentReader({ frames, learnt: createLearntBook(learntNothing()) })
  const before = reader()
  expect(reader()).toBe(before)
  expect(before.reader.read('The bus was late.').themes.map(({ id }) => id)).toEqual(['bus'])
  await editFrame({ frames, codeFrames, clock: fakeClock() })(retireBus, change)
  expect(reader().reader.read('The bus was late.').themes).toEqual([])
})
