import request from 'supertest'
import { expect, it } from 'vitest'
import { aSite, aWebApp, someWebDeps } from '../../test/support/web.js'
import type { Site } from './deps.js'

it('templates that are compiled once still print each place’s own name', async () => {
  const titleOf = async (forumName: string) => {
    const deps = someWebDeps()
    const { text } = await request(aWebApp({ ...deps, site: { ...deps.site, forumName } })).get('/privacy')
    return text
  }
  expect(await titleOf('Elmshire Forum')).toContain('Elmshire Forum')
  expect(await titleOf('Oakshire Forum')).not.toContain('Elmshire Forum')
})

it('the privacy page tells of everybody outside who gets a recording', async () => {
  const pageWith = async (outside: Partial<Site>) =>
    (await request(aWebApp({ site: aSite(outside) })).get('/privacy')).text.replace(/\s+/g, ' ')
  const notSent = 'The recording is not sent to anyone else'
  expect(await pageWith({})).toContain(notSent)
  const stored = await pageWith({ outsideStorage: 'Amazon Web Services' })
  expect(stored).toContain('in the storage of Amazon Web Services')
  expect(stored).not.toContain(notSent)
  const both = await pageWith({ outsideSpeech: 'Google', outsideStorage: 'files.example.org' })
  expect(both).toMatch(/send the recording to Google.*storage of files\.example\.org/)
})
