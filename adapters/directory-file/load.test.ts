import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../code-frame-file/load.js'
import { loadStarterPlaces } from './load.js'

describe('the places that are shipped', () => {
  it('say what they are for and how to reach them', async () => {
    const places = await loadStarterPlaces('directory/starter.yaml')
    expect(places.length).toBeGreaterThan(10)
    for (const { name, whatFor, phone, website } of places) {
      expect(whatFor, name).toMatch(/\.$/)
      expect(phone ?? website, name).toBeDefined()
      expect(website ?? 'https://', name).toMatch(/^https:\/\//)
    }
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length)
  })

  it('help with themes that the code frame knows', async () => {
    const { themes } = await loadCodeFrame('code-frame/code-frame.yaml')
    const known = themes.flatMap(({ id, subthemes }) => [id, ...subthemes.map(subtheme => subtheme.id)])
    const named = (await loadStarterPlaces('directory/starter.yaml')).flatMap(place => place.themes)
    expect(named.filter(id => !known.includes(id))).toEqual([])
  })
})

it.each(['no/such/file.yaml', 'package.json'])('%s is refused in plain words', async file => {
  await expect(loadStarterPlaces(file)).rejects.toMatchObject({ code: 'misconfigured' })
})
