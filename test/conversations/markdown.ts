import { type Choice, withNumbers } from '../../src/domain/chat/chat-line.js'
import { type Language, RIGHT_TO_LEFT } from '../../src/domain/wordings/wording.js'
import type { Script } from './script.js'
import type { Line } from './stage.js'

/**
 * A conversation as a page that is good to read, on screen and as plain text.
 * @param inEnglish the same conversation with all that is said in English, line by line
 */
export const pageOf = ({ title, about, line }: Script, lines: Line[], inEnglish: Line[]): string => {
  const blocks = lines.map((one, index) => {
    const day = dayOf(one.at)
    const heading = index === 0 || day !== dayOf(lines[index - 1]?.at ?? '') ? [`## ${day}`] : []
    return [...heading, blockOf(one, inEnglish[index] ?? one, line)].join('\n\n')
  })
  return `${[`# ${title}`, about, `*${LINES[line]}*`, ...blocks].join('\n\n')}\n`
}

/** The list of all pages. */
export const indexOf = (scripts: Script[]): string => `# Ten conversations

This is what parent carers and Earshot say to each other. Nobody wrote these pages by hand: a test plays each conversation on the
real program and writes down what came out, so they cannot say anything that the program does not do.

${scripts.map(({ page, title, about }) => `- [${title}](${page}.md). ${about}`).join('\n')}

How to read them: *Behind the scenes* is what happens at the forum and what the parent does not see. Under a message in another
language stands the English one that it was translated from. Long lists of choices are shortened. The parents are made up.

The scripts are in \`test/conversations/\`. After a change of a text or of the program, \`npm run docs:conversations\` writes the pages
anew; \`npm test\` fails as long as they differ.
`

// ---------------------------------------------------------------------------------------------------------------------

const LINES = {
  telegram: 'On Telegram, where answers have buttons.',
  whatsapp: 'On WhatsApp, from the forum’s own phone. It has no buttons, so answers are words or numbers.',
} as const

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/London',
})
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

const dayOf = (at: string): string => (at === '' ? '' : DAY.format(new Date(at)))

const blockOf = (line: Line, english: Line, on: Script['line']): string => {
  if (line.who === 'behind') return `*Behind the scenes: ${line.said}*`
  const shown = line.who === 'earshot' ? sentTo(line.said, line.choices, on) : line.said
  const translated = english.said === line.said ? [] : [quoted(`*In English:* ${english.said}`)]
  const paragraphs = [...inDirection(shown, line), ...translated].filter(text => text !== '')
  return [headOf(line), ...(paragraphs.length > 0 ? [quoted(paragraphs.join('\n\n'))] : [])].join('\n\n')
}

const headOf = (line: Exclude<Line, { who: 'behind' }>): string => {
  const time = TIME.format(new Date(line.at))
  if (line.who === 'earshot') return `**Earshot**, ${time}`
  return `**Parent carer**, ${time}${line.how === null ? '' : ` (${line.how})`}`
}

/** More choices than this are shortened: the first ones, and the last two. */
const MOST_SHOWN = 8
const FIRST_SHOWN = 3

const sentTo = (text: string, choices: Choice[], on: Script['line']): string => {
  if (choices.length === 0) return text
  return `${text}\n\n${on === 'whatsapp' ? listed(choices) : shortened(choices.map(buttonOf)).join(' ')}`
}

const buttonOf = ({ label }: Choice): string => `\`[ ${label} ]\``

const shortened = (shown: string[]): string[] =>
  shown.length > MOST_SHOWN ? [...shown.slice(0, FIRST_SHOWN), '…', ...shown.slice(-2)] : shown

/** As sent without buttons. A shortened list must not be one to Markdown, which would number it anew. */
const listed = (choices: Choice[]): string => {
  const lines = withNumbers({ text: '', choices }).trim().split('\n')
  const isWhole = lines.length <= MOST_SHOWN
  return (isWhole ? lines : shortened(lines).map(line => line.replace('.', '\\.'))).join('\n')
}

const isRightToLeft = (line: Line): boolean =>
  line.who === 'earshot' ? RIGHT_TO_LEFT.includes(line.language as Language) : /[\u0600-\u06ff]/.test(line.said)

const inDirection = (text: string, line: Line): string[] =>
  isRightToLeft(line) && text !== '' ? ['<div dir="rtl">', withoutIsolates(text), '</div>'] : [text]

/** What isolates do on a phone, in the way that a web page does it. */
const withoutIsolates = (text: string): string =>
  text.replaceAll('\u2068', '<span dir="auto">').replaceAll('\u2069', '</span>')

/** A line that ends inside a paragraph ends in two spaces, or the next one is joined to it; lists and quotes part theirs. */
const quoted = (text: string): string =>
  text
    .replace(/([^\n])\n(?!\n|>|\d+\. |- )/g, '$1  \n')
    .split('\n')
    .map(one => (one === '' ? '>' : `> ${one}`))
    .join('\n')
