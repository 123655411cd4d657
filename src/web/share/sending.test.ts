import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aParent } from '../../../test/support/share-browser.js'
import { aSite, aWebApp, someWebDeps } from '../../../test/support/web.js'

const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')

describe('sending twice', () => {
  it('answers the same reference, whether at the same moment, later, or by the back button', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    await parent.tell('words', { bytes: voice, name: 'a.ogg' })
    await parent.answer()
    const both = await Promise.all([parent.send(), parent.send()])
    const later = await parent.send()
    const back = await parent.get('/share/check')
    const places = [...both, later, back].map(answer => answer.headers.location)
    expect(new Set(places).size).toBe(1)
    expect(places[0]).toMatch(/^\/share\/sent\//)
    expect(await deps.experiences.count({})).toBe(1)
  })

  it('a second story from the same browser is a second record', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    for (const words of ['one', 'two']) {
      await parent.tell(words)
      await parent.answer()
      await parent.send().expect(303)
    }
    expect(await deps.experiences.count({})).toBe(2)
  })
})

describe('the draft cookie', () => {
  it('is for this site only, out of reach of scripts, and safe over https', async () => {
    const site = aSite({ publicUrl: 'https://share.example.org' })
    const overHttps = await aParent(aWebApp({ site })).tell('words')
    expect(overHttps.headers['set-cookie']?.[0]).toMatch(
      /^__Host-earshot-draft=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/,
    )
  })

  it('with an id that we did not give opens nothing and is replaced', async () => {
    const parent = aParent(aWebApp())
    const mine = '0190f5a0-0000-7000-8000-000000000000'
    const answer = await parent.tell('words').set('Cookie', `earshot-draft=${mine}`)
    expect(answer.headers['set-cookie']?.[0]).not.toContain(mine)
    await parent.get('/share').set('Cookie', "earshot-draft=' OR 1=1").expect(200)
  })
})

describe('a made-up reference', () => {
  it('has no confirmation', async () => {
    await aParent(aWebApp()).get('/share/sent/AAAA-AAAA').expect(404)
  })
})
