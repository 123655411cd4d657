import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeNotices } from '../../../test/support/fake-notices.js'
import type { ToDo } from '../../domain/chat/to-do.js'
import { tellOfPeople } from './tell-of-people.js'

const clock = fakeClock()
const aToDo = (overrides: Partial<ToDo> = {}): ToDo => ({
  id: 'one',
  kind: 'urgent-held',
  channel: 'telegram',
  at: clock.now().toISOString(),
  doneAt: null,
  doneBy: null,
  references: [],
  mayWriteUntil: 'any-time',
  answers: [],
  ...overrides,
})

const tellingOf = () => {
  const notices = fakeNotices()
  const open: ToDo[] = []
  return { notices, open, tell: tellOfPeople({ toDos: { open: async () => open }, notices, clock }) }
}

describe('telling of people who wait', () => {
  it('is done once for one person, and is over when nobody waits', async () => {
    const { notices, open, tell } = tellingOf()
    open.push(aToDo())
    await tell()
    clock.pass(30)
    await tell()
    expect(await notices.recent(9)).toMatchObject([{ about: 'people', problem: 'urgent-words', overAt: null }])
    open.length = 0
    await tell()
    expect(await notices.recent(9)).toMatchObject([{ overAt: clock.now().toISOString() }])
  })

  it('is done again for the next person, while the first still waits', async () => {
    const { notices, open, tell } = tellingOf()
    open.push(aToDo())
    await tell()
    clock.pass(30)
    open.push(aToDo({ id: 'two' }))
    clock.pass(30)
    await tell()
    await tell()
    expect((await notices.recent(9)).map(({ overAt }) => overAt === null)).toEqual([true, false])
  })

  it('overlooks nobody who comes while we look', async () => {
    const { notices, open } = tellingOf()
    open.push(aToDo())
    const looking = async () => {
      const seen = [...open]
      clock.pass(1)
      if (open.length === 1) open.push(aToDo({ id: 'two' }))
      clock.pass(1)
      return seen
    }
    const tell = tellOfPeople({ toDos: { open: looking }, notices, clock })
    await tell()
    await tell()
    expect(await notices.recent(9)).toHaveLength(2)
  })

  it('keeps people who ask apart from people in danger', async () => {
    const { notices, open, tell } = tellingOf()
    open.push(aToDo({ kind: 'human' }), aToDo({ id: 'two' }))
    await tell()
    expect((await notices.recent(9)).map(({ problem }) => problem).toSorted()).toEqual([
      'person-asked-for',
      'urgent-words',
    ])
  })

  it('leaves practice alone', async () => {
    const { notices, open, tell } = tellingOf()
    open.push(aToDo({ channel: 'practice' }))
    await tell()
    expect(await notices.recent(9)).toEqual([])
  })
})
