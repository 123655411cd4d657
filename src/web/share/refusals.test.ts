import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { aParent } from '../../../test/support/share-browser.js'
import { aWebApp, pageOf, someWebDeps } from '../../../test/support/web.js'
import { AppError } from '../../domain/errors.js'
import { LONGEST_TEXT } from '../../domain/words.js'

const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')
const referenceIn = (location: string | undefined) => location?.split('/').at(-1) ?? ''

describe('what cannot be taken', () => {
  const truncated = readFileSync('test/fixtures/voice/edge_truncated.ogg')

  it.each([
    ['nothing at all', '', undefined, 'text', 'Write something'],
    ['white space', ' \n\t\u200b ', undefined, 'text', 'Write something'],
    ['a text file called .ogg', 'kept', { bytes: Buffer.from('hello'), name: 'a.ogg' }, 'recording', 'not a recording'],
    ['an empty file', 'kept', { bytes: Buffer.alloc(0), name: 'a.ogg' }, 'recording', 'empty'],
    [
      'a file that is too large',
      'kept',
      { bytes: Buffer.alloc(3 << 20), name: 'a.ogg' },
      'recording',
      'larger than 2 MB',
    ],
  ])('%s is refused beside its field, and the words stay', async (_name, text, file, field, message) => {
    const response = await aParent(aWebApp()).tell(text, file)
    const page = pageOf(response)
    expect(response.status).toBe(422)
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('.govuk-error-summary a').attr('href')).toBe(`#${field}`)
    expect(page('.govuk-error-summary a').text()).toContain(message)
    expect(page(`#${field}-error`).text()).toContain(message)
    expect(page('#text').text()).toBe(text)
  })

  it('a truncated recording is taken: what is there can be heard', async () => {
    await aParent(aWebApp()).tell('', { bytes: truncated, name: 'a.ogg' }).expect(303)
  })

  it('a recording of three hours is refused', async () => {
    const recordings = {
      check: () => {
        throw new AppError('recording-too-long', 'That is longer than 60 minutes.')
      },
    }
    const response = await aParent(aWebApp({ recordings })).tell('kept', { bytes: voice, name: 'a.ogg' })
    expect(response.status).toBe(422)
    expect(pageOf(response)('#recording-error').text()).toContain('longer than 60 minutes')
  })

  it('words that are too many for one message are refused beside them, and stay', async () => {
    const text = 'a'.repeat(LONGEST_TEXT + 1)
    const response = await aParent(aWebApp()).tell(text)
    expect(response.status).toBe(422)
    const page = pageOf(response)
    expect(page('#text-error').text()).toContain('send it in parts')
    expect(page('#text').text()).toHaveLength(text.length)
  })

  it('a megabyte of text is kept whole', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    const text = 'Für Elise 😀 '.repeat(80_000)
    await parent.tell(text).expect(303)
    await parent.answer()
    const sent = await parent.send().expect(303)
    const record = await deps.experiences.findByReference(referenceIn(sent.headers.location))
    expect(record?.words).toBe(text)
  })
})

describe('while the database is down', () => {
  const down = async () => {
    throw new AppError('database-unavailable', 'The database cannot be reached.', { retryable: true })
  }

  it('the first page says so and gives the words back', async () => {
    const drafts = { ...someWebDeps().drafts, save: down }
    const response = await aParent(aWebApp({ drafts })).tell('a long story')
    expect(response.status).toBe(503)
    expect(response.headers['retry-after']).toBe('30')
    const page = pageOf(response)
    expect(page('#text').text()).toBe('a long story')
    expect(page('.govuk-error-summary').text()).toContain('we have not received it')
  })

  it('sending says that it was not received, and works once the database is back', async () => {
    const deps = someWebDeps()
    let broken = true
    const parent = aParent(aWebApp({ ...deps, receive: message => (broken ? down() : deps.receive(message)) }))
    await parent.tell('a long story')
    await parent.answer()
    const failed = await parent.send().expect(503)
    expect(pageOf(failed)('.govuk-error-summary').text()).toContain('we have not received it')
    expect(pageOf(failed)('.es-words').text()).toBe('a long story')
    broken = false
    await parent.send().expect(303)
    expect((await deps.experiences.count({})).n).toBe(1)
  })
})

describe('too much in a short time', () => {
  it('is answered with when to come back, and the words stay', async () => {
    const limits = { take: async () => ({ allowed: false, retryAfterSeconds: 90 }) as const, forget: async () => {} }
    const response = await aParent(aWebApp({ limits })).tell('a long story')
    expect(response.status).toBe(429)
    expect(response.headers['retry-after']).toBe('90')
    expect(pageOf(response)('.govuk-error-summary').text()).toContain('try again in 2 minutes')
    expect(pageOf(response)('#text').text()).toBe('a long story')
  })

  it('of books counts against the same room as recordings, and usual words never do', async () => {
    const taken: string[] = []
    const take = async ({ name }: { name: string }) => {
      taken.push(name)
      return name === 'share-kilobytes-per-address'
        ? ({ allowed: false, retryAfterSeconds: 90 } as const)
        : ({ allowed: true } as const)
    }
    const parent = aParent(aWebApp({ limits: { take, forget: async () => {} } }))
    await parent.tell('a long story '.repeat(1000)).expect(303)
    const response = await parent.tell('a long story '.repeat(10_000)).expect(429)
    expect(pageOf(response)('#text').text()).toContain('a long story')
    expect(taken.filter(name => name === 'share-kilobytes-per-address')).toHaveLength(1)
  })

  it('of saving by itself never stands in the way of "Continue"', async () => {
    const parent = aParent(aWebApp())
    await parent.tell('first').expect(303)
    const autosave = () =>
      parent.agent
        .put('/share/autosave')
        .set('Sec-Fetch-Site', 'same-origin')
        .set('Content-Type', 'text/plain')
        .send('typing')
    const answers = []
    for (let time = 0; time < 65; time++) answers.push((await autosave()).status)
    expect(answers).toContain(429)
    await parent.tell('last').expect(303)
  })

  it('does not stop a hall of families behind one address', async () => {
    const clock = fakeClock()
    const deps = someWebDeps({ clock, experiences: fakeExperiences(clock) })
    const app = aWebApp(deps)
    for (let family = 0; family < 60; family++) {
      const parent = aParent(app)
      await parent.tell(`family ${family}`).expect(303)
      await parent.answer()
      await parent.send().expect(303)
    }
    expect((await deps.experiences.count({})).n).toBe(60)
  })
})
