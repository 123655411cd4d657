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
    expect((await deps.experiences.count({})).n).toBe(1)
  })

  it('a second story from the same browser is a second record', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    for (const words of ['one', 'two']) {
      await parent.tell(words)
      await parent.answer()
      await parent.send().expect(303)
    }
    expect((await deps.experiences.count({})).n).toBe(2)
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

  it('that is no id of ours opens nothing and is replaced', async () => {
    const answer = await aParent(aWebApp()).get('/share').set('Cookie', "earshot-draft=' OR 1=1").expect(200)
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^earshot-draft=[0-9a-f-]{36};/)
  })

  it('is given with the first page, so that words and voice saved at the same moment meet in one draft', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    await parent.get('/share')
    const put = (path: string, type: string, body: string | Buffer) =>
      parent.agent.put(path).set('Sec-Fetch-Site', 'same-origin').set('Content-Type', type).send(body)
    await Promise.all([
      put('/share/autosave', 'text/plain', 'typed'),
      put('/share/recording', 'application/octet-stream', voice),
    ])
    const [draft, ...others] = await deps.drafts.untouchedSince(new Date('2100-01-01'), 10)
    expect(draft).toMatchObject({ text: 'typed', recording: { audio: { mimeType: 'audio/ogg' } } })
    expect(others).toEqual([])
  })
})

describe('a made-up reference', () => {
  it('has no confirmation', async () => {
    await aParent(aWebApp()).get('/share/sent/AAAA-AAAA').expect(404)
  })
})

describe('the confirmation', () => {
  it('tells how to reach the forum where that is set, on the page and in the note to keep', async () => {
    const parent = aParent(aWebApp({ site: aSite({ contact: 'hello@elmshire.example' }) }))
    await parent.tell('words')
    await parent.answer()
    const at = (await parent.send()).headers.location ?? ''
    expect((await parent.get(at)).text).toContain('Elmshire Parent Carer Forum: hello@elmshire.example. Tell us')
    expect((await parent.get(`${at}/note.txt`)).text).toContain('How to reach them: hello@elmshire.example')
  })
})
