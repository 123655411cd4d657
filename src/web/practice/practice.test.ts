import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'

const NOTE = readFileSync('test/fixtures/voice/pico_d02.ogg')

const aVolunteer = async () => {
  const all = await signedIn({ roles: ['volunteer'] })
  const { browser } = all
  const say = (text: string) => browser.post('/channels/practice').field('text', text)
  const page = async () => pageOf(await browser.get('/channels/practice').expect(200))
  const lines = async () => textsOf(await page())
  return { ...all, say, page, lines }
}

type PageReader = ReturnType<typeof pageOf>

const textsOf = (page: PageReader): string[] =>
  page('.es-chat__line')
    .toArray()
    .map(line => page(line).find('p').text().trim())

const stampOf = (page: PageReader): string => page('#standing input[name=after]').last().attr('value') ?? ''

describe('the practice chat without JavaScript', () => {
  it('shows what was said by both, with the choices as buttons', async () => {
    const { say, page } = await aVolunteer()
    await say('Hello').expect(303).expect('Location', '/channels/practice')
    const shown = await page()
    expect(textsOf(shown)).toEqual(['Hello', 'Hello. We are parent carers.\n\nMay we keep what you tell us?'])
    expect(
      shown('.es-chat__choice')
        .map((_, button) => shown(button).text())
        .toArray(),
    ).toEqual(['Yes', 'No'])
  })

  it('takes the press of a button as an answer', async () => {
    const { browser, say, lines } = await aVolunteer()
    await say('Hello')
    await browser.post('/channels/practice/choice').type('form').send({ choice: 'yes' }).expect(303)
    expect((await lines()).slice(-2)).toEqual(['Yes', 'Thank you. Now tell us what life is like.'])
  })

  it('takes a voice note as a file, and words beside it', async () => {
    const { browser, lines } = await aVolunteer()
    await browser
      .post('/channels/practice')
      .field('text', 'Listen to this')
      .attach('recording', NOTE, 'note.ogg')
      .expect(303)
    expect(await lines()).toEqual(expect.arrayContaining(['A voice note', 'Listen to this']))
  })

  it('says when Earshot goes on by itself, and lets that time pass', async () => {
    const { browser, say, page } = await aVolunteer()
    await say('Hello')
    await say('We waited a year.')
    expect((await page())('.es-chat__next').text()).toContain('today at 10:01 am')
    await browser.post('/channels/practice/skip').expect(303)
    const shown = await page()
    expect(textsOf(shown).at(-1)).toBe('Thank you. Your reference is KTRW-ZP2M.')
    expect(shown('#records a').attr('href')).toBe('/experiences/KTRW-ZP2M')
    expect(shown('.es-chat__next')).toHaveLength(0)
  })

  it('begins again with somebody new', async () => {
    const { browser, say, lines } = await aVolunteer()
    await say('Hello')
    await browser.post('/channels/practice/start-again').expect(303)
    expect(await lines()).toEqual([])
  })

  it('shows each volunteer their own chat only', async () => {
    const { say, deps, app } = await aVolunteer()
    await say('Hello')
    const other = await signedIn({ roles: ['volunteer'] }, { practice: deps.practice })
    expect(other.app).not.toBe(app)
    expect(textsOf(pageOf(await other.browser.get('/channels/practice')))).toEqual([])
  })

  it('writes right-to-left languages from right to left, and says which language it is', async () => {
    const { say, page } = await aVolunteer()
    await say('Hello')
    await say('العربية')
    const last = (await page())('.es-chat__text').last()
    expect(last.attr('dir')).toBe('rtl')
    expect(last.attr('lang')).toBe('ar')
  })

  it.each([
    ['nothing at all', '', 'Write something, or record your voice', '#text'],
    ['only spaces', '   ', 'Write something, or record your voice', '#text'],
  ])('asks for words when there is %s', async (_what, text, message, field) => {
    const { say } = await aVolunteer()
    const page = pageOf(await say(text).expect(422))
    expect(page('title').text()).toMatch(/^Error:/)
    expect(page('.govuk-error-summary a').attr('href')).toBe(field)
    expect(page('.govuk-error-summary a').text()).toBe(message)
  })

  it('keeps what was typed when the recording beside it cannot be used', async () => {
    const { browser, deps } = await aVolunteer()
    const tooLarge = Buffer.alloc(deps.recordingLimits.bytes + 1)
    const answer = browser.post('/channels/practice').field('text', 'My words').attach('recording', tooLarge, 'a.ogg')
    const page = pageOf(await answer.expect(422))
    expect(page('textarea').text().trim()).toBe('My words')
    expect(page('.govuk-error-summary a').attr('href')).toBe('#recording')
  })
})

describe('what htmx asks of the practice chat', () => {
  const asked = { 'HX-Request': 'true' }

  it('gives only what is new since the last line of the page', async () => {
    const { browser, say, page } = await aVolunteer()
    await say('Hello')
    const after = stampOf(await page())
    await say('We waited a year.')
    const news = pageOf(await browser.get('/channels/practice/news').query({ after }).set(asked).expect(200))
    expect(textsOf(news)).toEqual(['We waited a year.'])
    expect(news('#standing').attr('hx-swap-oob')).toBe('true')
    expect(stampOf(news)).not.toBe(after)
  })

  it('answers that nothing is new', async () => {
    const { browser, say, page } = await aVolunteer()
    await say('Hello')
    const after = stampOf(await page())
    await browser.get('/channels/practice/news').query({ after }).set(asked).expect(204)
  })

  it('asks for the whole page once the chat was begun again elsewhere', async () => {
    const { browser, say, page } = await aVolunteer()
    await say('Hello')
    const after = stampOf(await page())
    await browser.post('/channels/practice/start-again')
    await browser.get('/channels/practice/news').query({ after }).set(asked).expect(204).expect('HX-Refresh', 'true')
  })

  it('adds what was sent without a new page', async () => {
    const { browser } = await aVolunteer()
    const sent = await browser
      .post('/channels/practice')
      .set(asked)
      .field('text', 'Hello')
      .field('after', '')
      .expect(200)
    expect(textsOf(pageOf(sent))[0]).toBe('Hello')
  })

  it('says below the chat what is wrong, without touching what was said', async () => {
    const { browser } = await aVolunteer()
    const refused = pageOf(await browser.post('/channels/practice').set(asked).field('text', '').expect(422))
    expect(refused('[role=alert]').text()).toContain('Write something, or record your voice')
    expect(textsOf(refused)).toEqual([])
  })
})

describe('the recorder of the practice chat', () => {
  it('sends a voice note as it stands', async () => {
    const { browser, lines } = await aVolunteer()
    await browser.put('/channels/practice/voice').type('application/octet-stream').send(NOTE).expect(204)
    expect((await lines())[0]).toBe('A voice note')
  })

  it('is told in a sentence what is wrong with one', async () => {
    const { browser } = await aVolunteer()
    const refused = await browser.put('/channels/practice/voice').type('application/octet-stream').send('').expect(422)
    expect(refused.body).toEqual({ message: 'That recording is empty. Please try again.' })
  })
})

it('a stolen account cannot keep the machine busy for ever', async () => {
  const { browser, say } = await aVolunteer()
  for (let messages = 0; messages < 120; messages += 1) expect((await say('Hello')).status).toBe(303)
  const refused = await say('one too many')
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('one too many')
  await browser.put('/channels/practice/voice').set('Content-Type', 'audio/ogg').send(NOTE).expect(429)
})
