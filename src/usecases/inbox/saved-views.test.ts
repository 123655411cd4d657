import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aPerson, aSavedView } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeSavedViews } from '../../../test/support/fake-saved-views.js'
import { mayChangeView } from '../../domain/inbox/saved-view.js'
import { moveView } from './move-view.js'
import { saveView } from './save-view.js'

const me = randomUUID()
const withViews = async (...names: string[]) => {
  const savedViews = fakeSavedViews()
  const save = saveView({ savedViews, secrets: { id: randomUUID }, clock: fakeClock() })
  for (const name of names) await save({ name, query: '', shared: false }, me)
  const namesNow = async () => (await savedViews.visibleTo(me)).map(({ name }) => name)
  const idOf = async (name: string) => (await savedViews.visibleTo(me)).find(view => view.name === name)?.id ?? ''
  return { savedViews, namesNow, idOf }
}

describe('saved views', () => {
  it('stand in the order in which they were saved', async () => {
    expect(await (await withViews('c', 'a', 'b')).namesNow()).toEqual(['c', 'a', 'b'])
  })

  it('move up and down among a person’s own, and stay at the ends', async () => {
    const { savedViews, namesNow, idOf } = await withViews('a', 'b', 'c')
    const move = moveView({ savedViews })
    await savedViews.save(aSavedView({ shared: true, name: 'somebody else’s', position: 1 }))
    await move(await idOf('c'), 'up', me)
    expect(await namesNow()).toEqual(['a', 'c', 'b', 'somebody else’s'])
    await move(await idOf('a'), 'up', me)
    await move(await idOf('b'), 'down', me)
    await move(await idOf('somebody else’s'), 'up', me)
    expect(await namesNow()).toEqual(['a', 'c', 'b', 'somebody else’s'])
  })

  it('are changed by whoever saved them, and where they are shared by an administrator', () => {
    const owner = aPerson({ roles: ['volunteer'] })
    const administrator = aPerson({ roles: ['administrator'] })
    const own = aSavedView({ ownerId: owner.id })
    const shared = { ...own, shared: true }
    expect(mayChangeView(own, owner)).toBe(true)
    expect(mayChangeView(own, administrator)).toBe(false)
    expect(mayChangeView(shared, administrator)).toBe(true)
    expect(mayChangeView(shared, aPerson({ roles: ['reviewer'] }))).toBe(false)
    expect(mayChangeView(shared, { ...administrator, disabled: true })).toBe(false)
  })
})
