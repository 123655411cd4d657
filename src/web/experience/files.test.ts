import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { anExperience, aPart } from '../../../test/support/builders.js'
import { textOf, withRecord } from '../../../test/support/record-page.js'
import { aChatRecord, aHeardNote, aNoteWithRecording, aReadRecord } from '../../../test/support/some-records.js'
import { originalOf, recordingsOf } from '../../domain/experience/original.js'
import type { BlobStore } from '../../domain/ports.js'

describe('a recording', () => {
  it('is not listened to without a trace, nor with one for every piece that the player asks for', async () => {
    const { browser, at, open, clock, sayWhy } = await withRecord(aNoteWithRecording)
    const opened = async () =>
      textOf(await open(), '.moj-timeline__title').filter(what => what === 'Opened the original words').length
    await sayWhy()
    await browser.get(`${at}/recording/original`).expect(200)
    await browser.get(`${at}/recording/original`).set('Range', 'bytes=4-').expect(206)
    expect(await opened()).toBe(1)
    clock.pass(1800)
    await browser.get(`${at}/recording/original`).expect(200)
    expect(await opened()).toBe(1)
    clock.pass(1801)
    await browser.get(`${at}/recording/original`).expect(303).expect('location', `${at}/original`)
    await sayWhy()
    expect(await opened()).toBe(2)
  })

  it('is sent whole or in the part that is asked for, and nobody may keep a copy', async () => {
    const { browser, at, record, sayWhy } = await withRecord(blobs => aHeardNote(blobs))
    await sayWhy()
    const whole = await browser.get(`${at}/recording/original`).expect(200).expect('Cache-Control', 'private, no-store')
    expect(whole.body).toHaveLength(recordingsOf(record.original)[0]?.audio.size ?? 0)
    const part = await browser.get(`${at}/recording/original`).set('Range', 'bytes=0-3').expect(206)
    expect(part.body.toString()).toBe('OggS')
  })

  it('is sent as the copy that every browser can play, where there is one', async () => {
    const { browser, at, sayWhy } = await withRecord(async blobs => {
      const note = await aHeardNote(blobs)
      const playable = await blobs.put(`audio/${note.id}/playable`, Buffer.from('playable'), 'audio/wav')
      const parts = note.original.parts.map(part => ({
        ...part,
        ...(part.recording && { recording: { ...part.recording, playable } }),
      }))
      return { ...note, original: { ...note.original, parts } }
    })
    await sayWhy()
    const answer = await browser.get(`${at}/recording/original`).expect(200).expect('Content-Type', 'audio/wav')
    expect(answer.body.toString()).toBe('playable')
  })

  it('is not there for typed words', async () => {
    const { browser, at, sayWhy } = await withRecord(() => aReadRecord('The taxi was late.'))
    await sayWhy()
    await browser.get(`${at}/recording/original`).expect(404)
    await browser.get(`${at}/type`).expect(404)
  })
})

describe('a file that came with a message', () => {
  const withFile = (mimeType: string, bytes: Uint8Array) => async (blobs: BlobStore) => {
    const { words: _none, ...record } = anExperience()
    const file = await blobs.put(`file/${record.id}/it`, bytes, mimeType)
    return { ...record, original: originalOf([aPart({ file: { file, name: 'Oliver Brown.html' } })]) }
  }

  it('is shown with what it is and how large, and downloaded without the sender’s name for it', async () => {
    const { browser, at, record, openOriginal } = await withRecord(blobs => aChatRecord(blobs))
    const page = await openOriginal()
    expect(page('.es-message').eq(2).text()).toMatch(/Download Oliver at the bus.png \(Picture, 2 KB\)/)
    const answer = await browser.get(`${at}/file/picture`).expect(200).expect('Content-Type', 'image/png')
    expect(answer.headers['content-disposition']).toBe(`attachment; filename=${record.reference}.png`)
    expect(answer.body).toEqual(await readFile('test/fixtures/pictures/bus.png'))
  })

  it('is never run by a browser, and nobody between may keep a copy', async () => {
    const { browser, at, sayWhy } = await withRecord(withFile('text/html', Buffer.from('<script>alert(1)</script>')))
    await sayWhy()
    const { headers } = await browser.get(`${at}/file/it`).expect(200)
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-disposition']).toMatch(/^attachment/)
    expect(headers['cache-control']).toBe('private, no-store')
  })

  it('is shown in the page only if it is a picture that can hold no program', async () => {
    const svg = await withRecord(withFile('image/svg+xml', Buffer.from('<svg/>')))
    expect((await svg.openOriginal())('img.es-picture')).toHaveLength(0)
    await svg.browser.get(`${svg.at}/picture/it`).expect(404)
    const png = await withRecord(blobs => aChatRecord(blobs))
    const address = (await png.openOriginal())('img.es-picture').attr('src') ?? ''
    const shown = await png.browser.get(address).expect(200).expect('Content-Type', 'image/png')
    expect(shown.headers['content-security-policy']).toContain('sandbox')
  })

  it('keeps its name, its picture and its address from those who may not see the original', async () => {
    const { open, browser, at } = await withRecord(blobs => aChatRecord(blobs), 'volunteer')
    const page = await open()
    expect(page('body').html()).not.toMatch(/Oliver|\/file\/|\/picture\//)
    await browser.get(`${at}/file/picture`).expect(403)
    await browser.get(`${at}/picture/picture`).expect(403)
  })

  it('is not looked at without a trace', async () => {
    const { open, browser, at, sayWhy } = await withRecord(blobs => aChatRecord(blobs))
    await sayWhy()
    await browser.get(`${at}/picture/picture`).expect(200)
    expect((await open())('.es-history').text()).toContain('Opened the original words')
  })

  it('whose name turns the direction of writing cannot pass for another kind', async () => {
    const { openOriginal } = await withRecord(async blobs => {
      const { words: _none, ...record } = anExperience()
      const file = await blobs.put(`file/${record.id}/it`, Buffer.from('MZ'), 'application/octet-stream')
      return { ...record, original: originalOf([aPart({ file: { file, name: 'bus\u202Egpj.exe' } })]) }
    })
    expect((await openOriginal())('.es-message bdi').text()).toBe('bus\u202Egpj.exe')
  })

  it('that the record does not name is not there', async () => {
    const { browser, at, sayWhy } = await withRecord(blobs => aChatRecord(blobs))
    await sayWhy()
    await browser.get(`${at}/file/original`).expect(404)
    await browser.get(`${at}/recording/picture`).expect(404)
    await browser.get(`${at}/file/..%2f..%2fpicture`).expect(404)
  })
})
