import type { Answered } from '../answered.js'
import type { Question } from '../question.js'
import type { Doubt } from '../read-typed.js'

/** How an answer was understood, shown at once to whoever typed it: `3 – Sometimes`. */
export const answerInWords = (question: Question, answered: Answered): string => {
  switch (answered.kind) {
    case 'chosen':
      return [chosenInWords(question, answered.choices), answered.words].filter(Boolean).join(': ')
    case 'number':
      return [answered.value, question.number?.unit].filter(part => part !== undefined).join(' ')
    case 'date':
      return day.format(new Date(`${answered.value}T00:00:00Z`))
    case 'words':
      return `“${answered.text}”`
    case 'long':
      return `${answered.text.trim().split(/\s+/).length} words`
    case 'told':
      return 'A long answer'
    case 'blank':
      return 'Left blank'
    case 'unreadable':
      return 'Cannot be read'
    case 'as-written':
      return `As written: “${answered.text}”`
  }
}

/** What is odd about what was typed. It is kept all the same when it is typed again. */
export const doubtInWords = (question: Question, doubt: Doubt): string => {
  switch (doubt) {
    case 'no-such-choice':
      return 'No box has this number.'
    case 'one-only':
      return 'Only one box was asked for.'
    case 'does-not-go-together':
      return 'One of these boxes goes with no other.'
    case 'not-a-number':
      return 'This is not a number.'
    case 'not-a-date':
      return 'This is not a day. Type it as 22 11 2026.'
    case 'outside-range':
      return `This is not between ${rangeInWords(question)}.`
    case 'not-whole':
      return 'This is not a whole number.'
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

const chosenInWords = ({ choices }: Question, ids: string[]): string =>
  choices
    .filter(({ id }) => ids.includes(id))
    .map(({ code, text }) => `${code} – ${text}`)
    .join(', ')

const rangeInWords = ({ number = {}, date = {} }: Question): string => {
  const from = date.earliest ? day.format(new Date(`${date.earliest}T00:00:00Z`)) : number.least
  const to = date.latest ? day.format(new Date(`${date.latest}T00:00:00Z`)) : number.most
  return `${from ?? 'the lowest'} and ${to ?? 'the highest'}`
}
