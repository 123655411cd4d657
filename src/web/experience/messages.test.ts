import { describe, expect, it } from 'vitest'
import { anExperience, aPart } from '../../../test/support/builders.js'
import { textOf, withRecord } from '../../../test/support/record-page.js'
import { aChatRecord, aHeardNote, aReadRecord, SEGMENTS } from '../../../test/support/some-records.js'
import { withPart } from '../../domain/experience/change-parts.js'
import { originalOf } from '../../domain/experience/original.js'
import { withCorrection, withFailure, withTranscript } from '../../domain/experience.js'

const at = new Date('2026-11-21T10:05:00.000Z')
const blob = (key: string, mimeType: string) => ({ key, mimeType, size: 2_600_000, sha256: 'ab' })
const another = aPart({
  recording: { audio: blob('audio/x/another', 'audio/ogg') },
  sentAt: '2026-11-21T10:04:00.000Z',
})

describe('the original of a record of several messages', () => {
  it('shows each message in order, with its time, its words and its player', async () => {
    const { at: address, openOriginal } = await withRecord(blobs => aChatRecord(blobs))
    const page = await openOriginal()
    expect(textOf(page, '.es-message__title').map(title => title.trim())).toEqual([
      'Message 1 21 November 2026 at 9:57 am',
      'Message 2 21 November 2026 at 9:59 am',
      'Message 3 21 November 2026 at 10:02 am',
    ])
    const [typed, spoken, pictured] = [0, 1, 2].map(index => page('.es-message').eq(index))
    expect(typed?.find('.es-told').text()).toBe('Please listen to this. It is about my son.')
    expect(spoken?.find('audio').attr('aria-label')).toBe('Message 2')
    expect(spoken?.find('.es-told').text()).toContain(SEGMENTS[2]?.text)
    expect(spoken?.find('.es-time').last().attr('href')).toBe(`${address}/recording/original#t=4`)
    expect(pictured?.find('.es-told').text()).toBe('The bus is late again.')
  })

  it('marks evidence where it stands, in whichever message', async () => {
    const { openOriginal } = await withRecord(blobs => aChatRecord(blobs))
    const page = await openOriginal()
    const marked = (index: number) => page('.es-message').eq(index).find('.es-mark').text()
    expect([marked(0), marked(1), marked(2)]).toEqual([
      '',
      'waited two yearsNobody rings us back',
      'The bus is late again.',
    ])
  })

  it('plays each recording by its own seconds', async () => {
    const { openOriginal } = await withRecord(async blobs => {
      const note = withPart(await aHeardNote(blobs), another, at)
      const [, late] = note.original.parts
      const transcript = { text: 'And more.', segments: [{ start: 1, end: 2, text: 'And more.', confidence: 0.9 }] }
      const heard = { ...(note.original.parts[0]?.recording?.transcript ?? expect.fail('not heard')), ...transcript }
      return withTranscript(note, late?.id ?? '', { transcript: heard }, at)
    })
    const late = (await openOriginal())('.es-message').eq(1)
    expect(late.find('.es-part--spoken').attr('data-start')).toBe('1')
    expect(late.find('.es-told').text()).toContain('And more.')
  })

  it('has no headings where there is but one message', async () => {
    const { openOriginal } = await withRecord(() => aReadRecord('The taxi was late.'))
    const page = await openOriginal()
    expect(page('.es-message__title')).toHaveLength(0)
    expect(page('.es-told').text()).toBe('The taxi was late.')
  })

  it('shows what was typed and says what is still waited for', async () => {
    const { openOriginal } = await withRecord(async blobs => withPart(await aHeardNote(blobs), another, at))
    const page = await openOriginal()
    expect(page('.es-message').eq(0).find('.es-told').text()).toContain('My son Oliver')
    expect(page('.es-message').eq(1).text()).toContain('This recording is waiting to be heard.')
  })

  it('shows apart what a person typed of it, with every player beside the words that were typed in the chat', async () => {
    const { openOriginal } = await withRecord(async blobs =>
      withCorrection(await aChatRecord(blobs), 'He rings back.', 'ann', at),
    )
    const page = await openOriginal()
    expect(textOf(page, '.es-told')).toEqual([
      'Please listen to this. It is about my son.',
      'The bus is late again.',
      'He rings back.',
    ])
    expect(page('audio')).toHaveLength(1)
  })
})

describe('the page with names hidden', () => {
  it('tells what contributors did with their messages', async () => {
    const { deps, record, open } = await withRecord(() => aReadRecord('The taxi was late.'))
    const changes = ['added-to', 'edited-part', 'withdrew-part', 'consent-changed', 'facts-stated']
    for (const what of changes)
      await deps.experiences.note(record.id, { at: at.toISOString(), by: 'contributor', what })
    expect(textOf(await open(), '.moj-timeline__title')).toEqual([
      'Told us more about themselves',
      'Changed what they agreed to',
      'Deleted a message',
      'Changed a message',
      'Sent one more message',
      'Came in',
    ])
  })

  it('says what the record is made of, so that nobody misses a picture', async () => {
    const { open } = await withRecord(blobs => aChatRecord(blobs), 'volunteer')
    expect((await open())('main .es-row__about').text()).toContain('3 messages, 1 voice note, 1 picture')
  })
})

describe('typing what is on several messages', () => {
  it('offers every recording and file, and begins with what could be heard', async () => {
    const { open, sayWhy } = await withRecord(async blobs =>
      withFailure(withPart(await aChatRecord(blobs), another, at), 'transcribe', 'recording-unreadable', at),
    )
    await sayWhy()
    const page = await open('/type')
    expect(page('audio')).toHaveLength(2)
    expect(page('.es-picture')).toHaveLength(1)
    expect(page('#text').text()).toContain('My son Oliver has waited')
  })
})

describe('a record of nothing but files', () => {
  const onlyFiles = () => {
    const file = { file: blob('file/x/letter', 'application/pdf') }
    return anExperience({ original: originalOf([aPart({ file })]), words: '', state: 'ready' })
  }

  it('asks a person to look, and says what the file is', async () => {
    const { open, at: address, openOriginal } = await withRecord(onlyFiles)
    const page = await open()
    expect(page('.es-task').text()).toContain('Look at them, and type what they say.')
    expect(page(`.es-task a[href="${address}/type"]`).text().trim()).toBe('Look and type it')
    expect((await openOriginal())('.es-message').text()).toContain('Download PDF document (2.5 MB)')
  })

  it('gets the words that a person types', async () => {
    const { browser, at: address, deps, record, open, sayWhy } = await withRecord(onlyFiles)
    await sayWhy()
    expect((await open('/type'))('h1').text()).toBe('Look and type it')
    await browser.post(`${address}/type`).type('form').send({ text: 'Dear parent.', version: 1 }).expect(303)
    expect((await deps.experiences.find(record.id))?.words).toBe('Dear parent.')
    expect((await open())('.es-task')).toHaveLength(0)
  })
})
