import type { Channel } from '../../src/domain/incoming-message.js'
import type { Question } from '../../src/domain/surveys/question.js'
import type { Counted, Said } from '../../src/domain/surveys/results/counted.js'

const choicesNamed = (ids: string[]) => ids.map((id, place) => ({ id, code: place + 1, text: id }))

/** A question with these choices. */
export const aQuestionOf = (id: string, choices: string[], over: Partial<Question> = {}): Question => ({
  id,
  name: id,
  type: 'single',
  text: `${id}?`,
  choices: choicesNamed(choices),
  ...over,
})

export const asked = (...questions: Question[]) => ({ sections: [{ id: 's', title: 'All', questions }] })

/** `yes`, `a+b` (several ticked), `-` (blank), `?` (unreadable), `x` (not asked), `=7` (a number), `@2026-01-31` (a day). */
const saidBy = (short: string): Said => {
  if (short === '-') return { kind: 'blank' }
  if (short === '?') return { kind: 'unreadable' }
  if (short === 'x') return { kind: 'not-asked' }
  if (short.startsWith('=')) return { kind: 'number', value: Number(short.slice(1)) }
  if (short.startsWith('@')) return { kind: 'date', value: short.slice(1) }
  return { kind: 'chosen', choices: short.split('+') }
}

/** One response that said this to each question, by its id. */
export const aCounted = (said: Record<string, string>, channel: Channel = 'web'): Counted => ({
  id: crypto.randomUUID(),
  channel,
  said: Object.fromEntries(Object.entries(said).map(([id, short]) => [id, saidBy(short)])),
})

/** So many responses that said just the same. */
export const times = (count: number, said: Record<string, string>, channel?: Channel): Counted[] =>
  Array.from({ length: count }, () => aCounted(said, channel))
