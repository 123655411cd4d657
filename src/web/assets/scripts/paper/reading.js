// What was understood of what is typed, in words. Read by the server's own modules.
import { answerInWords, doubtInWords } from '../domain/surveys/paper/in-words.js'
import { readTyped } from '../domain/surveys/read-typed.js'

const NOT_KEPT = 'They did not say yes. Press Enter again: then nothing of this sheet is kept.'

/** Shown beside an answer that was given. */
export const understood = (question, words) => {
  const { answered, doubt } = readTyped(question, words)
  const text = answerInWords(question, answered)
  return doubt ? { text: `${doubtInWords(question, doubt)} Kept: ${text}`, isOdd: true } : { text, isOdd: false }
}

/** What has to be asked about before it is kept, or null. @param isSecond of a sheet that is kept already */
export const oddIn = (question, words, isSecond) => {
  const { answered, doubt } = readTyped(question, words)
  if (doubt) return `${doubtInWords(question, doubt)} Press Enter again to keep it as it is.`
  const isRefusal = !isSecond && question.id === 'consent:keep' && (answered.choices ?? ['no']).includes('no')
  return isRefusal ? NOT_KEPT : null
}
