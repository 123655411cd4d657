import { readFile } from 'node:fs/promises'
import type { Choice } from '../../src/domain/chat/chat-line.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { Language } from '../../src/domain/wordings/wording.js'
import { aChat } from '../support/a-chat.js'
import { seededIds } from '../support/seeded-ids.js'
import { aSurvey } from '../support/survey-builders.js'
import { behindTheScenes, whatIsHeld } from './behind-the-scenes.js'
import type { Script } from './script.js'

/** One line of a page. `said` is what a phone shows, `how` what kind of message it was. */
export type Line = { at: string } & (
  | { who: 'parent'; how: string | null; said: string }
  | { who: 'earshot'; said: string; choices: Choice[]; language: string }
  | { who: 'behind'; said: string }
)

export type Stage = ReturnType<typeof aStage>

/** @param saidIn plays it with every text of ours in this language, and the parent's own words as they are translated in the script */
export const playOn = async (script: Script, saidIn?: Language): Promise<Line[]> => {
  const stage = aStage(script, saidIn)
  if (script.survey) await stage.opens(script.survey)
  await script.play(stage)
  return stage.lines
}

// ---------------------------------------------------------------------------------------------------------------------

const VOICE = await readFile('test/fixtures/voice/pico_d05.ogg')
const PICTURE = await readFile('test/fixtures/pictures/bus.png')
const aStage = ({ page, line: channel, startsAt, places = [] }: Script, saidIn: Language | undefined) => {
  const settings = { channel, startsAt, places, ids: seededIds(page) }
  const chat = aChat(saidIn === undefined ? settings : { ...settings, saidIn })
  const mine = chat.aPhone()
  const lines: Line[] = []
  let offered: Choice[] = []
  let before = whatIsHeld([], chat.memory)
  const at = () => chat.clock.now().toISOString()

  /** Writes down what has followed: first what nobody sees, then what the phone shows. */
  const follow = async () => {
    const after = whatIsHeld(await mine.records(), chat.memory)
    const unseen = behindTheScenes(before, after)
    if (unseen.length > 0) lines.push({ at: at(), who: 'behind', said: unseen.join(' ') })
    before = after
    for (const { text, choices = [], language, at: sentAt } of mine.phone.received.splice(0)) {
      if (choices.length > 0) offered = choices
      lines.push({ at: sentAt, who: 'earshot', said: text, choices, language })
    }
  }
  const parent = async (how: string | null, said: string, act: () => Promise<unknown>) => {
    lines.push({ at: at(), who: 'parent', how, said })
    const id = await act()
    await follow()
    return typeof id === 'string' ? id : ''
  }
  const translated = (words: string, inEnglish = words) => (saidIn === undefined ? words : inEnglish)
  const nextDue = () => {
    const [due] = [...chat.memory.conversations.values()]
      .flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
      .toSorted()
    return due === undefined ? Number.POSITIVE_INFINITY : (Date.parse(due) - chat.clock.now().getTime()) / 1000
  }

  return {
    lines,
    opens: (edition: Edition) => chat.surveys.create(aSurvey({ id: edition.surveyId }), edition),
    says: (words: string, inEnglish?: string) => parent(null, translated(words, inEnglish), () => mine.says(words)),
    /** A voice note; what the machine writes down of it is what the page shows. */
    saysAloud: (length: string, words: string, inEnglish?: string) =>
      parent(`voice note, ${length}`, translated(words, inEnglish), () => {
        chat.willHear(words)
        return mine.saysAloud(VOICE)
      }),
    /** Only what the last message offered can be tapped. */
    taps: (id: string) => {
      const choice = offered.find(one => one.id === id)
      if (!choice) throw new Error(`Nothing offers ${id} just now`)
      return parent('tap', choice.label, () => mine.presses(id))
    },
    sendsPicture: (caption: string) =>
      parent('picture', caption, () => {
        const media = { mimeType: 'image/png', name: 'letter.png', handle: null }
        return mine.send({ kind: 'file', media, caption }, undefined, PICTURE)
      }),
    sendsSticker: () => parent('sticker', '', () => mine.send({ kind: 'unusable', what: 'sticker' })),
    edits: (messageId: string, words: string) =>
      parent('edits that message', words, () => mine.edits(messageId, words)),
    deletes: (messageId: string) => parent('deletes that message', '', () => mine.deletes(messageId)),
    /** Lets time go by, stopping wherever something is due by itself. */
    async later(seconds: number) {
      const end = chat.clock.now().getTime() + seconds * 1000
      for (let left = seconds; left > 0; left = (end - chat.clock.now().getTime()) / 1000) {
        await chat.pass(Math.min(left, Math.max(1, Math.ceil(nextDue()))))
        await follow()
      }
    },
    async volunteerAnswers(words: string) {
      const [toDo] = await chat.chats.toDos.open()
      await chat.chats.toDos.answer(toDo?.id ?? '', 'volunteer', words)
      await chat.settle()
      await follow()
    },
    async volunteerFinishes() {
      const [toDo] = await chat.chats.toDos.open()
      await chat.chats.toDos.finish(toDo?.id ?? '', 'volunteer')
      await follow()
    },
  }
}
