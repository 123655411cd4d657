import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { aChat } from '../../../test/support/a-chat.js'
import { anEditionOf, story as aStory, plan } from '../../../test/support/a-survey-chat.js'
import { aSurvey } from '../../../test/support/survey-builders.js'
import { practiceLine } from './practise.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const STORY = 'the school bus never came all week'

let chat: ReturnType<typeof aChat>
let practice: ReturnType<typeof aChat>['chats']['practice']
beforeEach(() => {
  chat = aChat()
  practice = chat.chats.practice
})
const lines = async (person = 'person') => (await practice.open(person)).lines
const last = async () => (await lines()).at(-1)
const consent = async () => {
  for (const choice of ['keep:yes', 'quote:no', 'contact:no']) await practice.choose('person', choice)
}

describe('a practice chat', () => {
  it('is empty before anything is said', async () => {
    expect(await practice.open('person')).toEqual({ lines: [], nextAt: null, references: [] })
    await practice.skipAhead('person')
    await practice.startAgain('person')
    expect(await lines()).toEqual([])
  })

  it('answers at once, and shows both sides in order', async () => {
    await practice.say('person', 'hello')
    expect(await lines()).toMatchObject([
      { from: 'me', text: 'hello' },
      { from: 'earshot', language: 'en', text: expect.stringContaining('Elmshire') },
    ])
  })

  it('offers choices on the last thing said only, and shows the words of a button that was pressed', async () => {
    await practice.say('person', 'hello')
    expect((await last())?.choices?.map(({ id }) => id)).toEqual(['keep:yes', 'keep:no'])
    await practice.choose('person', 'keep:yes')
    const all = await lines()
    expect(all.filter(({ choices }) => choices)).toEqual([all.at(-1)])
    expect(all).toContainEqual(expect.objectContaining({ from: 'me', text: 'Yes' }))
    expect(all).not.toContainEqual(expect.objectContaining({ text: 'keep:yes' }))
  })

  it('shows a voice note as one', async () => {
    await practice.sayAloud('person', voice, 'audio/ogg')
    const [first] = await lines()
    expect(first).toMatchObject({ from: 'me', sent: 'voice' })
    expect(first).not.toHaveProperty('text')
  })

  it('refuses what is no recording before anything is kept', async () => {
    await expect(practice.sayAloud('person', Buffer.from('a letter'), 'audio/ogg')).rejects.toMatchObject({
      code: 'not-a-recording',
    })
    expect(await lines()).toEqual([])
  })

  it('lets the quiet while pass in a moment, and gives the receipt', async () => {
    await practice.say('person', 'hello')
    await consent()
    await practice.say('person', STORY)
    const { nextAt, references } = await practice.open('person')
    expect(nextAt).toBe(new Date(chat.clock.now().getTime() + 90_000).toISOString())
    expect(references).toHaveLength(1)
    await practice.skipAhead('person')
    expect((await last())?.text).toContain(references[0])
    expect((await practice.open('person')).nextAt).toBeNull()
  })

  it('skips ahead to the next thing only, and not at all when nothing is to come', async () => {
    await practice.say('person', STORY)
    const before = (await lines()).length
    await practice.skipAhead('person')
    expect((await lines()).length).toBe(before + 1)
    await practice.skipAhead('person')
    expect((await practice.open('person')).nextAt).toBeNull()
    await practice.skipAhead('person')
    expect((await lines()).length).toBe(before + 1)
  })

  it('is one for each volunteer', async () => {
    await practice.say('person', 'hello')
    await practice.say('another', 'good morning')
    expect((await lines('another')).map(({ text }) => text)).not.toContain('hello')
    await practice.startAgain('another')
    expect(await lines('another')).toEqual([])
    expect((await lines()).length).toBeGreaterThan(0)
  })

  it('starts again from nothing, its records erased', async () => {
    await practice.say('person', 'hello')
    await consent()
    await practice.say('person', STORY)
    const [reference = ''] = (await practice.open('person')).references
    await practice.startAgain('person')
    expect(await practice.open('person')).toEqual({ lines: [], nextAt: null, references: [] })
    expect((await chat.experiences.findByReference(reference))?.state).toBe('erased')
    expect(JSON.stringify([chat.memory.events, chat.memory.said])).not.toContain('school bus')
    await practice.say('person', 'hello')
    expect((await last())?.text).toMatch(/999/)
  })

  it('answers a survey, marked as made up, without locking its words, and forgets the answers when it starts again', async () => {
    const edition = anEditionOf(plan, aStory)
    await chat.surveys.create(aSurvey({ id: edition.surveyId }), edition)
    await practice.say('person', 'survey')
    await consent()
    expect((await last())?.text).toMatch(/Question 1 of 2/)
    await practice.choose('person', (await last())?.choices?.[0]?.id ?? '')
    expect((await lines()).at(-2)).toMatchObject({ from: 'me', text: 'Yes' })
    await practice.say('person', STORY)
    await practice.skipAhead('person')
    expect((await last())?.text).toMatch(/Your reference is/)
    expect(await chat.responses.counts(edition.id)).toEqual([
      { channel: 'practice', state: 'finished', invented: true, count: 1 },
    ])
    expect((await chat.surveys.edition(edition.id))?.lockedAt).toBeNull()
    await practice.startAgain('person')
    expect(await chat.responses.counts(edition.id)).toEqual([])
  })

  it('marks its records as made up', async () => {
    await practice.say('person', 'hello')
    await consent()
    await practice.say('person', STORY)
    const [reference = ''] = (await practice.open('person')).references
    expect(await chat.experiences.findByReference(reference)).toMatchObject({ channel: 'practice', invented: true })
  })
})

it('the line of practice has no files elsewhere', async () => {
  await expect(practiceLine.fetch('anything')).rejects.toMatchObject({ code: 'media-gone' })
})
