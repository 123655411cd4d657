import { describe, expect, it } from 'vitest'
import { aPlace } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeDirectory } from '../../../test/support/fake-directory.js'
import { realSecrets } from '../../../test/support/fake-secrets.js'
import { addStarterPlaces } from './add-starter-places.js'
import { movePlace } from './move-place.js'
import { publishPlace } from './publish-place.js'
import { savePlace } from './save-place.js'

const facts = { name: 'Contact', whatFor: 'Advice.', areas: [], themes: [] }

const aForumWith = (...places: ReturnType<typeof aPlace>[]) => {
  const directory = fakeDirectory(...places)
  const deps = {
    directory,
    clock: fakeClock(),
    secrets: realSecrets(),
    starterPlaces: [facts, { ...facts, name: 'Mind' }],
  }
  const names = async () => (await directory.all()).map(({ name }) => name)
  return { directory, deps, names }
}

describe('a place of the directory', () => {
  it('is added at the end, out of the sight of parents', async () => {
    const { deps, directory, names } = aForumWith(aPlace({ name: 'First', position: 4 }))
    await savePlace(deps)(null, facts, 'ann')
    expect(await names()).toEqual(['First', 'Contact'])
    expect((await directory.all())[1]).toMatchObject({ published: false, position: 5, updatedBy: 'ann' })
  })

  it('keeps its number and stays as visible as it was when it changes', async () => {
    const before = aPlace({ position: 4, phone: '07700 900123' })
    const { deps, directory } = aForumWith(before)
    await savePlace(deps)(before, facts, 'ann')
    expect(await directory.find(before.id)).toEqual({
      ...facts,
      id: before.id,
      published: true,
      position: 4,
      updatedAt: '2026-11-21T10:00:00.000Z',
      updatedBy: 'ann',
    })
  })

  it('is shown to parents only once somebody says so, and can be hidden again', async () => {
    const place = aPlace({ published: false })
    const { deps, directory } = aForumWith(place)
    await publishPlace(deps)(place, true, 'ann')
    expect(await directory.published()).toHaveLength(1)
    await publishPlace(deps)(place, false, 'ann')
    expect(await directory.published()).toEqual([])
  })
})

describe('the order', () => {
  const [a, b, c] = [aPlace({ name: 'a' }), aPlace({ name: 'b' }), aPlace({ name: 'c' })]

  it.each([
    ['b', 'up', ['b', 'a', 'c']],
    ['b', 'down', ['a', 'c', 'b']],
    ['a', 'up', ['a', 'b', 'c']],
    ['c', 'down', ['a', 'b', 'c']],
  ] as const)('after %s went %s is %j', async (name, step, order) => {
    const { deps, names } = aForumWith(a, b, c)
    await movePlace(deps)({ a, b, c }[name].id, step)
    expect(await names()).toEqual(order)
  })

  it('stays as it is when the place is gone', async () => {
    const { deps, names } = aForumWith(a, b)
    await movePlace(deps)('gone', 'down')
    expect(await names()).toEqual(['a', 'b'])
  })
})

describe('the first places', () => {
  it('are put in once, in their order, for somebody to check', async () => {
    const { deps, directory, names } = aForumWith()
    expect(await addStarterPlaces(deps)('ann')).toBe(2)
    expect(await addStarterPlaces(deps)('ann')).toBe(0)
    expect(await names()).toEqual(['Contact', 'Mind'])
    expect(await directory.published()).toEqual([])
  })
})
