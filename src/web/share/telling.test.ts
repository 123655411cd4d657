import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aParent } from '../../../test/support/share-browser.js'
import { aWebApp, pageOf, someWebDeps } from '../../../test/support/web.js'

const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')
const referenceIn = (location: string | undefined) => location?.split('/').at(-1) ?? ''

describe('telling in writing', () => {
  it('becomes one record with the answers and the consent that were given', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    await parent.tell('  The taxi never comes.\r\nEvery day 😢 مرحبا').expect(303).expect('Location', '/share/about')
    const about = { area: 'redditch', ageGroup: '5-10', services: ['transport', 'school'] }
    await parent.answer(about, { keep: 'yes', quote: 'yes', contact: 'no' })
    const sent = await parent.send().expect(303)

    const record = await deps.experiences.findByReference(referenceIn(sent.headers.location))
    expect(record).toMatchObject({
      channel: 'web',
      original: { kind: 'text', parts: [{ text: '  The taxi never comes.\nEvery day 😢 مرحبا' }] },
      stated: about,
      consent: { keep: true, quote: true, contact: false, how: 'web-form', language: 'en' },
    })
  })

  it('shows the reference, how to say it, and nothing of what was sent', async () => {
    const parent = aParent(aWebApp())
    await parent.tell('a secret story')
    await parent.answer()
    const sent = await parent.send()
    const page = pageOf(await parent.get(sent.headers.location ?? '').expect(200))
    const reference = referenceIn(sent.headers.location)
    expect(page('.es-reference').text()).toBe(reference)
    expect(page('main').text()).toContain(reference.replace('-', '').split('').join(' '))
    expect(page('main').text()).not.toContain('secret story')
    const note = await parent.get(`${sent.headers.location}/note.txt`).expect(200)
    expect(note.text).toContain(reference)
  })

  it('leaves no draft behind, neither words nor recording', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    await parent.tell('with voice', { bytes: voice, name: 'note.ogg' }).expect(303)
    await parent.answer()
    await parent.send().expect(303)
    expect(await deps.drafts.untouchedSince(new Date('2100-01-01'), 10)).toEqual([])
    const keys: string[] = []
    for await (const key of deps.blobs.keysBefore(new Date('2100-01-01'))) keys.push(key)
    expect(keys.filter(key => key.startsWith('draft/'))).toEqual([])
    expect(keys).toHaveLength(1)
  })
})

describe('telling by voice', () => {
  it('keeps the recording, plays it back in parts, and sends it', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    await parent.tell('', { bytes: voice, name: 'note.ogg' }).expect(303)
    const part = await parent.get('/share/recording').set('Range', 'bytes=0-3').expect(206)
    expect(part.body.toString()).toBe('OggS')
    expect(part.headers['content-range']).toBe(`bytes 0-3/${voice.byteLength}`)
    expect(part.headers['cache-control']).toContain('no-store')
    await parent.get('/share/recording').set('Range', 'bytes=99999999-').expect(416)

    await parent.answer()
    const sent = await parent.send().expect(303)
    const record = await deps.experiences.findByReference(referenceIn(sent.headers.location))
    expect(record?.original).toMatchObject({
      kind: 'voice',
      parts: [{ recording: { audio: { mimeType: 'audio/ogg', size: voice.byteLength } } }],
    })
  })

  it('takes what the recorder in the page puts there the moment it stops', async () => {
    const parent = aParent(aWebApp())
    const kept = await parent.agent
      .put('/share/recording')
      .set('Sec-Fetch-Site', 'same-origin')
      .set('Content-Type', 'application/octet-stream')
      .send(voice)
      .expect(200)
    expect(kept.body.seconds).toBeGreaterThan(1)
    const page = pageOf(await parent.get('/share'))
    expect(page('[data-player]').attr('src')).toBe('/share/recording')
    await parent.tell('').expect(303).expect('Location', '/share/about')
  })

  it('tells the recorder in plain words why a recording was refused', async () => {
    const parent = aParent(aWebApp())
    const put = (bytes: Buffer) =>
      parent.agent
        .put('/share/recording')
        .set('Sec-Fetch-Site', 'same-origin')
        .set('Content-Type', 'application/octet-stream')
        .send(bytes)
    expect((await put(Buffer.from('no sound')).expect(415)).body.message).toContain('not a recording')
    expect((await put(Buffer.alloc(3 * 1024 * 1024)).expect(413)).body.message).toContain('larger than 2 MB')
  })

  it('can be deleted again without losing the words', async () => {
    const parent = aParent(aWebApp())
    await parent.tell('first words', { bytes: voice, name: 'note.ogg' })
    await parent.post('/share/about', { skip: 'yes' })
    await parent.agent
      .post('/share')
      .set('Sec-Fetch-Site', 'same-origin')
      .field('text', 'better words')
      .field('do', 'delete-recording')
      .expect(303)
      .expect('Location', '/share')
    const page = pageOf(await parent.get('/share'))
    expect(page('#text').text()).toBe('better words')
    expect(page('[data-recording]').attr('hidden')).toBeDefined()
    await parent.get('/share/recording').expect(404)
  })
})

describe('a device that families share', () => {
  it('lets the next person delete what they find, before anything is sent', async () => {
    const deps = someWebDeps()
    const parent = aParent(aWebApp(deps))
    expect(pageOf(await parent.get('/share'))('[formaction]')).toHaveLength(0)
    await parent.tell('words of somebody else')
    const page = pageOf(await parent.get('/share'))
    expect(page('#text').text()).toBe('words of somebody else')
    const address = page('button[formaction]').attr('formaction') ?? ''
    const asPressed = parent.agent.post(address).set('Sec-Fetch-Site', 'same-origin').type('text/plain')
    await asPressed.send('text=words of somebody else').expect(303).expect('Location', '/share/deleted')
    expect(pageOf(await parent.get('/share'))('#text').text()).toBe('')
  })
})
