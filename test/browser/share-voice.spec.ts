import { beforeEach, describe, expect, it } from 'vitest'
import { decode } from '../../adapters/audio/decode.js'
import { type Visitor, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { answerTheRest, referenceOn, SHARE_PAGES } from '../support/share-visitor.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openVisitor } = inBrowser({ hears: 'test/fixtures/voice/pico_d02.ogg' })
let server: WebServer
let visitor: Visitor

beforeEach(async () => {
  server = await startWebServer()
})

/** This browser writes Opus into its MP4 and says so; with the name hidden the page must take it for AAC. */
const ONLY_MP4 = `
  MediaRecorder.isTypeSupported = type => type === 'audio/mp4'
  Object.defineProperty(MediaRecorder.prototype, 'mimeType', { get: () => 'audio/mp4' })`

const untilSecond = (second: number) => visitor.page.getByText(`0:0${second}`, { exact: true }).waitFor()
const untilSaved = () => visitor.page.getByText('Saved. You can listen back').waitFor()
/** Resolves only when the sound really plays on. */
const listen = (selector: string, page = visitor.page) =>
  page.locator(selector).evaluate(async player => {
    const audio = player as unknown as { currentTime: number; duration: number; play(): Promise<void> }
    await audio.play()
    while (audio.currentTime < 0.5) await new Promise(resolve => setTimeout(resolve, 50))
    return audio.duration
  })

describe.each([
  ['on a phone', WIDTHS.phone],
  ['at a desk', WIDTHS.desktop],
])('a story told by voice %s', (_where, width) => {
  beforeEach(async () => {
    visitor = await openVisitor(server, { ...width, permissions: ['microphone'] })
    await visitor.go('/share')
  })

  it('is recorded with a pause, listened to, sent and kept as it was heard', async () => {
    await visitor.press('Record')
    await untilSecond(2)
    await visitor.sees(SHARE_PAGES.words)
    expect(await visitor.page.locator('[data-status]').textContent()).toBe('Recording. Talk as long as you like.')
    await visitor.press('Pause')
    await visitor.press('Go on')
    await untilSecond(5)
    expect(await visitor.page.locator('[data-status]').textContent()).toBe('Recording again.')
    await visitor.press('Stop and keep it')
    await untilSaved()
    await visitor.sees(SHARE_PAGES.words)
    await listen('[data-player]')
    await visitor.press('Continue')
    await answerTheRest(visitor)
    await listen('.es-player')
    await visitor.press('Send it now')
    await visitor.sees(SHARE_PAGES.sent)

    const record = await server.deps.experiences.findByReference(await referenceOn(visitor.page))
    const audio = record?.original.parts[0]?.recording?.audio
    if (!audio) throw new Error('the record has no recording')
    expect(audio.mimeType).toMatch(/^audio\/(webm|ogg)/)
    const { seconds, samples } = await decode(await server.deps.blobs.get(audio), { maxSeconds: 60 })
    expect(seconds).toBeGreaterThan(2)
    expect(Math.max(...samples)).toBeGreaterThan(0.05)
  })
})

describe('a recording', () => {
  beforeEach(async () => {
    visitor = await openVisitor(server, { ...WIDTHS.phone, permissions: ['microphone'] })
    await visitor.go('/share')
  })

  it('that still runs is stopped, saved and taken along by "Continue"', async () => {
    await visitor.press('Record')
    await untilSecond(1)
    await visitor.press('Continue')
    await visitor.sees(SHARE_PAGES.about)
    await visitor.go('/share')
    await listen('[data-player]')
  })

  it('is still there after the tab was closed', async () => {
    await visitor.press('Record')
    await untilSecond(1)
    await visitor.press('Stop and keep it')
    await untilSaved()
    await visitor.page.close()
    const later = await visitor.context.newPage()
    await later.goto('/share')
    await listen('[data-player]', later)
  })

  it('can be deleted, and made again', async () => {
    await visitor.press('Record')
    await untilSecond(1)
    await visitor.press('Stop and keep it')
    await untilSaved()
    await visitor.press('Delete this recording')
    await visitor.page.locator('[data-recording]').waitFor({ state: 'hidden' })
    await visitor.sees(SHARE_PAGES.words)
    await visitor.press('Record')
    await untilSecond(1)
  })

  it('that gets too long ends by itself and is saved, after a warning', async () => {
    server = await startWebServer({ recordingLimits: { seconds: 120, bytes: 1024 * 1024 } })
    visitor = await openVisitor(server, { ...WIDTHS.phone, permissions: ['microphone'] })
    await visitor.page.clock.install()
    await visitor.go('/share')
    await visitor.press('Record')
    await untilSecond(2)
    await visitor.page.clock.fastForward('01:00')
    await visitor.page.getByText('There is one minute left').waitFor()
    await visitor.page.clock.fastForward('01:00')
    await untilSaved()
    await visitor.sees(SHARE_PAGES.words)
  })

  it('goes with the form when the line broke while it was being saved', async () => {
    await visitor.page.route('**/share/recording', route => route.abort())
    await visitor.press('Record')
    await untilSecond(1)
    await visitor.press('Stop and keep it')
    await visitor.page.getByText('We could not save your recording yet').waitFor()
    await visitor.page.unroute('**/share/recording')
    await visitor.press('Continue')
    await visitor.sees(SHARE_PAGES.about)
    await visitor.go('/share')
    await listen('[data-player]')
  })
})

describe('a browser that only records AAC, as old Safari does', () => {
  it('sends WAV to a server that cannot read AAC', async () => {
    server = await startWebServer({ decodesAac: false })
    visitor = await openVisitor(server, { ...WIDTHS.phone, permissions: ['microphone'] })
    await visitor.page.addInitScript(ONLY_MP4)
    await visitor.go('/share')
    await visitor.press('Record')
    await untilSecond(2)
    await visitor.press('Stop and keep it')
    await untilSaved()
    const [draft] = await server.deps.drafts.untouchedSince(new Date('2100-01-01'), 1)
    if (!draft?.recording) throw new Error('nothing was kept')
    expect(draft.recording.audio.mimeType).toBe('audio/wav')
    const { seconds, samples } = await decode(await server.deps.blobs.get(draft.recording.audio), { maxSeconds: 60 })
    expect(seconds).toBeGreaterThan(1)
    expect(Math.max(...samples)).toBeGreaterThan(0.05)
  })
})

describe('a microphone that hears nothing', () => {
  const deaf = inBrowser({ hears: 'test/fixtures/voice/edge_silence_6s.ogg' })

  it('is noticed while there is still time to put it right', async () => {
    visitor = await deaf.openVisitor(server, { ...WIDTHS.phone, permissions: ['microphone'] })
    await visitor.go('/share')
    await visitor.press('Record')
    await visitor.page.getByText('We cannot hear anything yet').waitFor()
    await visitor.sees(SHARE_PAGES.words)
  })
})

describe('a microphone that may not be used', () => {
  const strict = inBrowser({ flags: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'] })

  it('is explained, with what to do instead', async () => {
    visitor = await strict.openVisitor(server)
    await visitor.go('/share')
    await visitor.press('Record')
    await visitor.page.getByText('has not let us use the microphone').waitFor()
    await visitor.sees(SHARE_PAGES.words)
    expect(await visitor.page.getByLabel('Choose a recording').isVisible()).toBe(true)
  })
})
