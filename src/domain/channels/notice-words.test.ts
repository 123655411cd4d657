import { describe, expect, it } from 'vitest'
import { CHAT_CHANNELS } from '../chat/chat-event.js'
import { LINE_PROBLEMS } from './channel-status.js'
import type { Notice } from './notice.js'
import { noticeWords } from './notice-words.js'

const OF_PEOPLE = ['person-asked-for', 'urgent-words'] as const
const everyNotice: Pick<Notice, 'about' | 'problem'>[] = [
  ...CHAT_CHANNELS.flatMap(about => LINE_PROBLEMS.map(problem => ({ about, problem }))),
  ...OF_PEOPLE.map(problem => ({ about: 'people' as const, problem })),
]

describe('the words of notices', () => {
  it.each(everyNotice)('say in whole sentences what happened and what to do: $problem on $about', notice => {
    const { happened, toDo } = noticeWords(notice)
    expect(happened).toMatch(/^[A-Z].{20,}\.$/)
    expect(toDo).toMatch(/^[A-Z].{20,}\.$/)
    expect(happened + toDo).not.toMatch(/[{}]|undefined/)
  })

  it('are told apart: no two problems sound the same', () => {
    const sentences = everyNotice.filter(({ about }) => about !== 'practice').map(notice => noticeWords(notice))
    const ofTelegram = LINE_PROBLEMS.map(problem => noticeWords({ about: 'telegram', problem }).happened)
    expect(new Set(ofTelegram).size).toBe(LINE_PROBLEMS.length)
    expect(sentences.length).toBeGreaterThan(20)
  })

  it('name the setting of the channel they are about', () => {
    expect(noticeWords({ about: 'telegram', problem: 'wrong-token' }).toDo).toContain('TELEGRAM_TOKEN')
    expect(noticeWords({ about: 'whatsapp', problem: 'wrong-token' }).toDo).toContain('WHATSAPP_TOKEN')
  })
})
