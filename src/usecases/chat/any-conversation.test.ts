import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aChat } from '../../../test/support/a-chat.js'
import {
  anEditionOf,
  story as aStory,
  change,
  heard as heardOfUs,
  needs,
  plan,
  weeks,
} from '../../../test/support/a-survey-chat.js'
import { anyScript, harmless, type Step } from '../../../test/support/any-script.js'
import { heard } from '../../../test/support/builders.js'
import type { SaidMessage } from '../../../test/support/chat-memory.js'
import { aSurvey } from '../../../test/support/survey-builders.js'
import { AppError } from '../../domain/errors.js'
import { toldBy, untoldIn } from '../../domain/surveys/response.js'

/** A parent, the platform and our own machines, doing whatever they like in whatever order. */
const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')
const edition = anEditionOf(plan, heardOfUs, aStory, needs, weeks, change)

/** Told so that it can be found again: no letter of it is a command, an answer or a district. */
const story = (number: number) => `we told them about thing${number} and nobody at the council ever rang back`

interface Told {
  id: string
  text: string
}

type Chat = ReturnType<typeof aChat>

interface Play {
  chat: Chat
  phone: ReturnType<Chat['aPhone']>
  told: Told[]
  deleted: Set<string>
  inbound: number
  stories: number
  /** What the machine hears next. */
  hears: string
}

/** What each step does. What was told is remembered as a parent would remember it. */
const doStep = async (played: Play, one: Step): Promise<unknown> => {
  const { chat, phone, told } = played
  switch (one.do) {
    case 'tell':
      return tell(played)
    case 'tell-aloud':
      return phone.saysAloud(voice)
    case 'say':
      return phone.says(one.word)
    case 'press':
      return phone.presses(one.id)
    case 'wait':
      return chat.pass(one.seconds)
    case 'listen':
      await chat.chats.listenToHeld({ transcribe: async () => heard({ text: played.hears }) })
      return chat.settle()
    case 'restart':
      return chat.dieInTheMiddle()
    case 'break':
      return chat.fail(new AppError('channel-unavailable', 'no', { retryable: true }))
    case 'mend':
      return chat.fail(null)
    case 'settle':
      return chat.settle()
    default:
      return amend(played, one.do, told[one.which % Math.max(1, told.length)])
  }
}

const tell = async (played: Play): Promise<void> => {
  played.stories += 1
  const text = story(played.stories)
  const id = `story ${played.stories}`
  played.told.push({ id, text })
  await played.phone.says(text, id)
}

const amend = async (played: Play, how: 'edit' | 'delete' | 'again', target: Told | undefined): Promise<void> => {
  const { phone, deleted } = played
  if (!target) return
  if (how === 'again') await phone.says('a second delivery', target.id)
  if (how === 'delete') {
    deleted.add(target.id)
    await phone.deletes(target.id)
  }
  if (how === 'edit' && !deleted.has(target.id)) {
    played.stories += 1
    target.text = story(played.stories)
    await phone.edits(target.id, target.text, String(played.stories).padStart(4, '0'))
  }
}

const FROM_THE_PARENT = ['tell', 'tell-aloud', 'say', 'press', 'edit', 'delete']

/** Plays a script to its end, and then lets everything come to rest. */
const play = async (steps: Step[]): Promise<Play> => {
  const chat = aChat()
  await chat.surveys.create(aSurvey({ id: edition.surveyId }), edition)
  const played: Play = {
    chat,
    phone: chat.aPhone(),
    told: [],
    deleted: new Set(),
    inbound: 0,
    stories: 0,
    hears: 'yes',
  }
  for (const one of steps) {
    if (one.do === 'say') played.hears = one.word
    if (FROM_THE_PARENT.includes(one.do)) played.inbound += 1
    await doStep(played, one)
  }
  chat.fail(null)
  // Twice, because a death that was still to come takes the first: a turn that was cut off is taken again after its lease.
  await chat.pass(150)
  await chat.pass(150)
  return { ...played, told: played.told.filter(({ id }) => !played.deleted.has(id)) }
}

const check = (property: (played: Play) => Promise<void>, scripts = anyScript) =>
  fc.assert(
    fc.asyncProperty(scripts, async steps => property(await play(steps))),
    { numRuns: 150 },
  )

describe('whatever happens in a conversation', () => {
  it('nothing that was told is lost: it is in a record or an answer, or held for a yes within its time', async () => {
    await check(async ({ chat, phone, told }) => {
      const kept = JSON.stringify([(await phone.records()).map(({ words }) => words), await responsesOf(chat, phone)])
      const held = JSON.stringify(chat.memory.events.filter(({ state }) => state === 'held'))
      for (const { text } of told) expect(`${kept}${held}`).toContain(text)
    }, harmless)
  })

  it('nothing is kept twice', async () => {
    await check(async ({ phone }) => {
      const parts = (await phone.records()).flatMap(({ original }) => original.parts.map(({ id }) => id))
      expect(new Set(parts).size).toBe(parts.length)
    })
  })

  it('nobody gets more than one answer and one other message for each of theirs', async () => {
    await check(async ({ chat, inbound }) => {
      const sent = chat.memory.said.filter(({ state }) => state === 'sent')
      expect(sent.filter(isAnAnswer).length).toBeLessThanOrEqual(inbound)
      expect(sent.filter(isOfOurOwn).length).toBeLessThanOrEqual(inbound)
    })
  })

  it('after STOP nothing is sent that was not asked for', async () => {
    await check(async ({ chat }) => {
      expect(chat.sentAfterStop).toEqual([])
    })
  })

  it('a survey is answered once, and every story in it is a record of its own', async () => {
    await check(async ({ chat, phone }) => {
      const responses = await responsesOf(chat, phone)
      expect(responses.length).toBeLessThanOrEqual(1)
      const told = responses.flatMap(toldBy)
      const references = (await phone.records()).map(({ reference }) => reference)
      expect(new Set(told).size).toBe(told.length)
      for (const response of responses) expect(untoldIn(response)).toEqual([])
      for (const reference of told) expect(await chat.experiences.findByReference(reference)).not.toBeNull()
      expect(references.length).toBe(new Set(references).size)
    })
  })

  it('there is always a way to a person', async () => {
    await check(async ({ chat, phone }) => {
      await phone.says('human')
      await chat.pass(150)
      expect(await chat.chats.toDos.open()).toContainEqual(
        expect.objectContaining({ kind: 'human', mayWriteUntil: 'any-time' }),
      )
    })
  })

  it('no person can read what nobody has agreed to', async () => {
    await check(async ({ chat, phone }) => {
      for (const { consent } of await phone.records()) expect(consent.keep).toBe(true)
      for (const { state, body } of chat.memory.events) if (state === 'done') expect(body).toBeNull()
    })
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const responsesOf = (chat: Chat, { phone }: Play['phone']) =>
  chat.responses.ofContributor(chat.ids.contributorKey('telegram', phone.address))

/** The next question of a survey may come by itself, after a story. */
const comesByItself = ({ cause }: SaidMessage): boolean => cause.startsWith('time ')

const isAnAnswer = (said: SaidMessage): boolean =>
  ['answer', 'requested', 'survey'].includes(said.purpose) && !comesByItself(said)

const isOfOurOwn = (said: SaidMessage): boolean =>
  ['receipt', 'ask-again', 'reminder', 'urgent'].includes(said.purpose) || comesByItself(said)
