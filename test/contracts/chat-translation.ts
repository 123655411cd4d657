import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatChannel, ChatContent, ChatEvent, UnusableKind } from '../../src/domain/chat/chat-event.js'

/** What an adapter makes of one thing that a payload tells. */
export type Translated = ChatEvent | 'ignore' | 'unreadable'

/** A recorded payload and what must come of it. */
interface Recorded<Wanted> {
  payload: unknown
  gives: Wanted
}

type Message = Extract<ChatEvent, { kind: 'message' }>

export interface TranslationCases {
  channel: ChatChannel
  /**
   * The adapter's own translation, one entry for each thing that the payload tells. A driver whose library gives objects makes
   * them from the recorded payload here.
   */
  translate(payload: unknown): Translated[] | Promise<Translated[]>
  /** Whom all recorded payloads come from, as `ChatSender.address`. */
  address: string
  /** Names and the like that stand in the payloads and must not come through. */
  private: string[]
  text: Recorded<{ text: string; at: string }>
  voice: Recorded<Partial<Extract<ChatContent, { kind: 'voice' }>>>
  /** A file with words beside it. */
  file: Recorded<{ caption: string }>
  choice?: Recorded<{ id: string }>
  /** Of the text above. */
  edit?: Recorded<{ text: string }>
  /** Of the text above. */
  deletion?: { payload: unknown }
  /** By name of the case. */
  unusable: Record<string, Recorded<UnusableKind>>
  /** Groups, our own messages, notices of the platform; by name of the case. */
  ignored: Record<string, unknown>
  /** Things of a kind that we do not know, from a person in a private chat; by name of the case. */
  unreadable?: Record<string, unknown>
}

/** What every chat adapter makes of what its platform sends. */
export const describeChatTranslation = (name: string, cases: TranslationCases): void => {
  const translate = async (payload: unknown) => await cases.translate(payload)
  const only = async (payload: unknown): Promise<Translated | undefined> => {
    const all = await translate(payload)
    expect(all).toHaveLength(1)
    return all[0]
  }
  const message = async (payload: unknown): Promise<Message> => {
    const translated = await only(payload)
    if (typeof translated !== 'object' || translated.kind !== 'message') throw new Error('not a message')
    return translated
  }

  describe(`${name}: what comes in`, () => {
    it('a text comes through whole, with who sent it and when', async () => {
      const { channel, sender, at, content } = await message(cases.text.payload)
      expect({ channel, address: sender.address, at: at.toISOString(), content }).toEqual({
        channel: cases.channel,
        address: cases.address,
        at: cases.text.gives.at,
        content: { kind: 'text', text: cases.text.gives.text },
      })
    })

    it('a voice note is a voice, and says how its bytes are found', async () => {
      const { content } = await message(cases.voice.payload)
      expect(content).toMatchObject({ kind: 'voice', ...cases.voice.gives })
      expect(content).toHaveProperty('media.handle')
    })

    it('a file keeps the words beside it', async () => {
      const { content } = await message(cases.file.payload)
      expect(content).toMatchObject({ kind: 'file', ...cases.file.gives })
    })

    const { choice, edit, deletion } = cases
    if (choice)
      it('a pressed button gives the id that we put on it', async () => {
        const { content } = await message(choice.payload)
        expect(content).toEqual({ kind: 'choice', ...choice.gives })
      })

    if (edit)
      it('an edit names the message that it changes, and can be told from other edits', async () => {
        const { messageId } = await message(cases.text.payload)
        const told = await only(edit.payload)
        expect(told).toMatchObject({ kind: 'edit', messageId, ...edit.gives, stamp: expect.stringMatching(/./) })
      })

    if (deletion)
      it('a deletion names the message that is taken back', async () => {
        const { messageId } = await message(cases.text.payload)
        expect(await only(deletion.payload)).toMatchObject({ kind: 'deletion', messageId })
      })

    it.each(Object.entries(cases.unusable))('%s comes through as something we cannot keep', async (_name, recorded) => {
      const { content } = await message(recorded.payload)
      expect(content).toEqual({ kind: 'unusable', what: recorded.gives })
    })

    it.each(Object.entries(cases.ignored))('%s is ignored', async (_name, payload) => {
      expect((await translate(payload)).filter(translated => translated !== 'ignore')).toEqual([])
    })

    it.each(Object.entries(cases.unreadable ?? {}))(
      '%s is put aside as unreadable, not dropped',
      async (_name, payload) => {
        expect(await translate(payload)).toEqual(['unreadable'])
      },
    )
  })

  describe(`${name}: what may be relied on`, () => {
    it('a second delivery of the same payload gives the very same', async () => {
      for (const payload of spoken(cases))
        expect(await translate(structuredClone(payload))).toEqual(await translate(payload))
    })

    it('different messages have different ids', async () => {
      const ids = await Promise.all(messagesOf(cases).map(async payload => (await message(payload)).messageId))
      expect(new Set(ids).size).toBe(ids.length)
    })

    it('everybody is called by the same address, whatever they send', async () => {
      const events = (await Promise.all(spoken(cases).map(translate))).flat().filter(isEvent)
      expect(events.length).toBeGreaterThan(3)
      for (const { sender } of events) expect(sender.address).toBe(cases.address)
    })

    it('names that the platform adds do not come through', async () => {
      const told = JSON.stringify(await Promise.all(spoken(cases).map(translate)))
      for (const word of cases.private) {
        expect(JSON.stringify(spoken(cases))).toContain(word)
        expect(told).not.toContain(word)
      }
    })

    it('a payload is left as it was', async () => {
      for (const payload of spoken(cases)) {
        const before = structuredClone(payload)
        await translate(payload)
        expect(payload).toEqual(before)
      }
    })

    it('no payload makes it throw, and what it gives is always whole', async () => {
      await fc.assert(
        fc.asyncProperty(hostile(spoken(cases)), async payload => {
          const events = (await translate(payload)).filter(isEvent)
          expect(events.filter(event => !isWhole(event))).toEqual([])
        }),
        { numRuns: 300 },
      )
    })
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const messagesOf = ({ text, voice, file, choice, unusable }: TranslationCases): unknown[] =>
  [text, voice, file, choice, ...Object.values(unusable)].flatMap(recorded => (recorded ? [recorded.payload] : []))

const spoken = (cases: TranslationCases): unknown[] => [
  ...messagesOf(cases),
  ...[cases.edit, cases.deletion].flatMap(recorded => (recorded ? [recorded.payload] : [])),
]

const isEvent = (translated: Translated): translated is ChatEvent => typeof translated === 'object'

const isWhole = (event: ChatEvent): boolean => {
  const ids = [event.sender.address, 'messageId' in event ? event.messageId : event.stamp]
  return !Number.isNaN(event.at.getTime()) && ids.every(id => typeof id === 'string' && id !== '')
}

/** Anything at all, and recorded payloads with something else in one place. */
const hostile = (payloads: unknown[]): fc.Arbitrary<unknown> => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, Number.NaN, '', -1, 1e20, '\u0000', '\ud800'))
  const damaged = fc
    .tuple(fc.constantFrom(...payloads), fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), value)
    .map(([payload, way, other]) => withOther(payload, way, other))
  return fc.oneof({ weight: 1, arbitrary: value }, { weight: 4, arbitrary: damaged })
}

/** Goes down as far as the way leads and puts the other value there. */
const withOther = (within: unknown, [step = 0, ...further]: number[], other: unknown): unknown => {
  const isBranch = typeof within === 'object' && within !== null && Object.keys(within).length > 0
  if (!isBranch) return other
  const entries = Object.entries(within)
  const at = step % entries.length
  const changed = entries.map(([key, value], index): [string, unknown] => {
    if (index !== at) return [key, value]
    return [key, further.length === 0 ? other : withOther(value, further, other)]
  })
  return Array.isArray(within) ? changed.map(([, value]) => value) : Object.fromEntries(changed)
}
