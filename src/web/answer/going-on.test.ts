import { beforeEach, describe, expect, it } from 'vitest'
import { type Answering, anAnsweringParent, aParentOf } from '../../../test/support/an-answering-parent.js'
import { anEdition, aSurvey } from '../../../test/support/survey-builders.js'
import { pageOf } from '../../../test/support/web.js'
import type { Log } from '../../domain/ports.js'

let world: Answering
let lines: string[]

beforeEach(async () => {
  lines = []
  const note = (...said: unknown[]) => void lines.push(JSON.stringify(said))
  const log: Log = { info: note, warn: note, error: note }
  world = await anAnsweringParent({}, { log })
  await world.parent.start()
  await world.parent.answer('plan', { plan: '1' })
})

const keyFrom = async () => {
  const page = pageOf(await world.parent.get('/later').expect(200))
  const link = String(page('[data-copy]').attr('data-copy'))
  expect(page('img.es-qr').attr('src')).toMatch(/^data:image\/svg/)
  return String(link.split('/go-on/')[1])
}

describe('going on with another device', () => {
  it('works by the link, after a word about whose answers they are', async () => {
    const key = await keyFrom()
    const other = aParentOf(world.app, 'year-2026')
    const asked = await other.get(`/go-on/${key}`).expect(200)
    expect(pageOf(asked)('h1').text()).toBe('Go on with these answers?')
    expect(asked.headers['set-cookie']).toBeUndefined()
    expect(asked.headers['referrer-policy']).toBe('strict-origin')
    await other.post(`/go-on/${key}`).expect(303).expect('Location', '/answer/year-2026/question/story')
    await other.answer('story', { story: 'Told elsewhere.' }).expect(303)
    expect((await world.parent.get('/question/story')).text).toContain('Told elsewhere.')
  })

  it('shows after sending that it was sent, with the way to take it back', async () => {
    const key = await keyFrom()
    await world.parent.answer('story', { story: 'Words.' })
    await world.parent.agree()
    await world.parent.send()
    const other = aParentOf(world.app, 'year-2026')
    expect(pageOf(await other.get(`/go-on/${key}`))('h1').text()).toBe('The answers of this link have been sent.')
    await other.post(`/go-on/${key}`).expect('Location', '/answer/year-2026/sent')
    await other.post('/take-back').expect(303)
    await world.parent.get('/sent').expect('Location', '/answer/year-2026/taken-back')
  })

  it('finds nothing by a link that is wrong, old, or of another survey', async () => {
    const key = await keyFrom()
    const elsewhere = anEdition({ code: 'elsewhere' })
    await world.deps.surveys.create(aSurvey({ id: elsewhere.surveyId }), elsewhere)
    const strangers = [
      aParentOf(world.app, 'year-2026').get(`/go-on/${'x'.repeat(43)}`),
      aParentOf(world.app, 'elsewhere').get(`/go-on/${key}`),
    ]
    for (const answer of strangers) expect(pageOf(await answer.expect(404))('h1').text()).toContain('does not work')
    await world.parent.post('/delete')
    await aParentOf(world.app, 'year-2026').get(`/go-on/${key}`).expect(404)
  })

  it('leaves its key in no line of the log, and only its hash with the answers', async () => {
    const key = await keyFrom()
    const other = aParentOf(world.app, 'year-2026')
    await other.get(`/go-on/${key}`)
    await other.post(`/go-on/${key}`)
    await other.get(`/go-on/${key}/more`).expect(404)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join()).not.toContain(key)
    const [response] = await world.deps.responses.abandoned(new Date('2100-01-01'), 10)
    expect(response?.resumeKey).toBe(world.deps.secrets.fingerprint(key))
  })

  it('keeps the key in a cookie that no script reads and no other host gets', async () => {
    const { app } = await anAnsweringParent({}, { site: { ...world.deps.site, publicUrl: 'https://forum.example' } })
    const { headers } = await aParentOf(app, 'year-2026').start()
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-earshot-answer-year-2026=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax/,
    )
  })
})
