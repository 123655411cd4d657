import { Parser } from 'htmlparser2'
import { TOO_LARGE, unusable } from './unusable.js'
import { DEEPEST } from './xml-events.js'

/** What somebody reads of a text that may hold HTML: its words, a line for each paragraph and each point of a list. @throws AppError `invalid-message` when it is nested without end */
export const plainText = (html: string): string => {
  if (!/[<&]/.test(html)) return tidy(html)
  let text = ''
  let unseen = 0
  let depth = 0
  const parser = new Parser({
    ontext: words => {
      if (unseen === 0) text += words
    },
    onopentag: name => {
      depth += 1
      if (depth > DEEPEST) throw unusable(TOO_LARGE)
      if (UNSEEN.includes(name)) unseen += 1
      if (BLOCKS.includes(name)) text += name === 'li' ? '\n- ' : '\n'
    },
    onclosetag: name => {
      depth -= 1
      if (UNSEEN.includes(name)) unseen -= 1
      if (BLOCKS.includes(name) && name !== 'br') text += '\n'
    },
  })
  parser.end(html)
  return tidy(text)
}

/** Whether a text shows more than words, which `plainText` leaves out. */
export const showsMore = (html: string): boolean => /<(?:img|audio|video|iframe|object|embed|script)\b/i.test(html)

// ---------------------------------------------------------------------------------------------------------------------

const UNSEEN = ['script', 'style', 'head', 'template']
const BLOCKS = ['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']

const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .filter(line => line && line !== '-')
    .join('\n')
