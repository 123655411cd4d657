import { describe, expect, it } from 'vitest'
import { aTranscript } from '../../../test/support/builders.js'
import { withRecord } from '../../../test/support/record-page.js'
import { aFailedNote, aHeardNote, aNoteWithRecording, aReadRecord } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

describe('a recording that no machine could hear', () => {
  it('becomes a task for a person, in plain words', async () => {
    const { open, at } = await withRecord(blobs => aFailedNote(blobs))
    const task = (await open())('.es-task')
    expect(task.text()).toContain(
      'The recording could not be opened. It may be damaged. Listen, and type what was said.',
    )
    expect(task.find(`a[href="${at}/type"]`)).toHaveLength(1)
  })

  it('tells a volunteer, who may not listen, whom to ask', async () => {
    const { open } = await withRecord(blobs => aFailedNote(blobs), 'volunteer')
    const task = (await open())('.es-task')
    expect(task.text()).toContain('It may be damaged. Ask a reviewer to look at it.')
    expect(task.find('a, button')).toHaveLength(0)
  })

  it('can be tried again by the machine', async () => {
    const { browser, at, deps, record } = await withRecord(blobs => aFailedNote(blobs))
    await browser.post(`${at}/try-again`).expect(303).expect('Location', at)
    expect((await deps.experiences.find(record.id))?.failure).toBeUndefined()
    const page = pageOf(await browser.get(at))
    expect(page('.es-task')).toHaveLength(0)
    expect(page('.es-history').text()).toContain('Asked the machine to try again')
  })

  it('gets the words that a person typed, which are then read afresh', async () => {
    const { browser, at, deps, record, person } = await withRecord(blobs => aFailedNote(blobs))
    await browser.post(`${at}/type`).type('form').send({ text: ' Nobody came. ', version: 1 }).expect(303)
    const now = await deps.experiences.find(record.id)
    expect(now).toMatchObject({ words: 'Nobody came.', state: 'transcribed', correction: { by: person.id } })
    expect(now?.failure).toBeUndefined()
    expect(now?.understoodAt).toBeUndefined()
  })

  it('keeps what the machine had heard beside the typed words', async () => {
    const { browser, at, sayWhy } = await withRecord(blobs => aHeardNote(blobs))
    await sayWhy()
    const form = pageOf(await browser.get(`${at}/type`).expect(200))
    expect(form('#text').text()).toContain('My son Oliver')
    const typed = form('#text').text().replace('Oliver', 'Olli')
    await browser.post(`${at}/type`).type('form').send({ text: typed, version: 1 }).expect(303)
    const page = pageOf(await browser.get(`${at}/original`))
    expect(page('.es-told').text()).toBe(typed)
    expect(page('.es-changes del').text()).toBe('taken out: Oliver; ')
    expect(page('.es-changes ins').text()).toBe('put in: Olli; ')
    expect(page('.es-changes').text()).toContain('has waited two years')
  })

  it('asks for words when none were typed', async () => {
    const { browser, at } = await withRecord(blobs => aFailedNote(blobs))
    const page = pageOf(await browser.post(`${at}/type`).type('form').send({ text: '  ', version: 1 }).expect(422))
    expect(page('#text-error').text()).toContain('Type what you can hear')
    expect(page('title').text()).toMatch(/^Error:/)
  })

  it('does not lose typed words when somebody else was quicker', async () => {
    const { browser, at } = await withRecord(blobs => aFailedNote(blobs))
    const type = (text: string, version: number) => browser.post(`${at}/type`).type('form').send({ text, version })
    await type('The first words.', 1).expect(303)
    const page = pageOf(await type('The second words.', 1).expect(409))
    expect(page('#text').text()).toContain('The second words.')
    expect(page('#text-error').text()).toContain('Somebody else changed this')
    await type('The second words.', Number(page('[name=version]').attr('value'))).expect(303)
  })
})

describe('a recording that was heard badly', () => {
  it.each([
    ['unclear', 'could not hear this well'],
    ['no-speech', 'heard nobody speak'],
  ] as const)('with quality %s asks a person to listen', async (quality, words) => {
    const { open } = await withRecord(async blobs => ({
      ...(await aNoteWithRecording(blobs)),
      transcript: { ...aTranscript({ quality }), at: '2026-11-21T10:00:00.000Z' },
    }))
    expect((await open())('.es-task').text()).toContain(words)
  })
})

describe('a record in another language than English', () => {
  const polish = () => ({ ...aReadRecord('Mój syn czeka na diagnozę.'), language: 'pl', kind: 'other' })

  it('says what the machine could not do with it, and asks for a person', async () => {
    const { open } = await withRecord(polish)
    const page = await open()
    expect(page('.es-task').text()).toContain('This may be in Polish. Earshot can only read English so far.')
    expect(page('.es-task').text()).toContain('Names may still show')
    expect(page('.es-task').text()).toContain('Ask somebody who reads Polish.')
    expect(page('#words-heading').text()).toBe('The words (names may still show)')
  })

  it('is not called spam or neutral by a machine that cannot read it', async () => {
    const { open } = await withRecord(polish)
    const guessed = (await open())('[aria-labelledby=guessed-heading]').text()
    expect(guessed).toContain('Polish')
    expect(guessed).not.toMatch(/spam|Feeling|Kind/)
  })
})

describe('words in which names may be left', () => {
  const polish = () => ({ ...aReadRecord('Mój syn Kacper czeka.'), language: 'pl' })
  const partly = () => {
    const record = aReadRecord('Hello all. Kacper nie chodzi do szkoły.')
    return { ...record, redacted: { text: record.words ?? '', findings: [], otherLanguage: 'pl' } }
  }

  it.each([
    ['all in another language', polish],
    ['partly in another language', partly],
  ])('are kept from a volunteer: %s', async (_what, make) => {
    const { open } = await withRecord(make, 'volunteer')
    const page = await open()
    expect(page.html()).not.toContain('Kacper')
    expect(page('[aria-labelledby=words-heading]').text()).toContain('once a reviewer has been through them')
    expect(page('.es-task').text()).toContain('may be in Polish')
  })

  it('are shown to a reviewer, who is told', async () => {
    const { open } = await withRecord(partly)
    const page = await open()
    expect(page('.es-told').text()).toContain('Kacper')
    expect(page('.es-task').text()).toContain('Part of this may be in Polish.')
    expect(page('#words-heading').text()).toBe('The words (names may still show)')
  })

  it('are shown to a volunteer once a person has been through them', async () => {
    const review = { by: 'somebody', at: '2026-11-22T10:00:00.000Z' }
    const { open } = await withRecord(() => ({ ...partly(), review, state: 'reviewed' }), 'volunteer')
    expect((await open())('.es-told').text()).toContain('nie chodzi do szkoły')
  })

  it('tell a reviewer who will read them, until it is reviewed', async () => {
    const before = (await (await withRecord(partly)).open())('.es-task').text()
    expect(before).toContain('Hide the names before you mark it as reviewed')
    const review = { by: 'somebody', at: '2026-11-22T10:00:00.000Z' }
    const { open } = await withRecord(() => ({ ...partly(), review, state: 'reviewed' }))
    expect((await open())('.es-task').text()).not.toContain('before you mark it')
  })

  it('still count for themes when most of the words are in English', async () => {
    const { open } = await withRecord(() => ({ ...partly(), kind: 'experience' }))
    expect((await open())('[aria-labelledby=guessed-heading]').text()).toContain('Kind')
  })
})
