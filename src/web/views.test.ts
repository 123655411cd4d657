import request from 'supertest'
import { expect, it } from 'vitest'
import { aWebApp, someWebDeps } from '../../test/support/web.js'

it('templates that are compiled once still print each place’s own name', async () => {
  const titleOf = async (forumName: string) => {
    const deps = someWebDeps()
    const { text } = await request(aWebApp({ ...deps, site: { ...deps.site, forumName } })).get('/privacy')
    return text
  }
  expect(await titleOf('Elmshire Forum')).toContain('Elmshire Forum')
  expect(await titleOf('Oakshire Forum')).not.toContain('Elmshire Forum')
})
