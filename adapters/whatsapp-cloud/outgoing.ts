import { type Choice, numbered, type OutgoingMessage, withNumbers } from '../../src/domain/chat/chat-line.js'
import { inPieces } from '../../src/domain/chat/in-pieces.js'

/**
 * The bodies of the requests that bring one message, without the receiver. Choices become buttons or a list where they fit
 * what Meta allows, else numbers below the text.
 * developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
export const requestsFor = ({ text, choices = [] }: Pick<OutgoingMessage, 'text' | 'choices'>): object[] => {
  if (text.length <= LONGEST_QUESTION && fitButtons(choices)) return [buttons(text, choices)]
  if (text.length <= LONGEST_QUESTION && fitList(choices)) return [list(text, choices)]
  return inPieces(withNumbers({ text, choices }), LONGEST_TEXT).map(plainText)
}

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST_TEXT = 4096
const LONGEST_QUESTION = 1024

const plainText = (body: string) => ({ type: 'text', text: { preview_url: false, body } })

const fitButtons = (choices: Choice[]): boolean => within(choices, { most: 3, label: 20, id: 256 })

const buttons = (text: string, choices: Choice[]) => ({
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text },
    action: { buttons: choices.map(({ id, label }) => ({ type: 'reply', reply: { id, title: label } })) },
  },
})

const fitList = (choices: Choice[]): boolean => within(numbered(choices), { most: 10, label: 24, id: 200 })

/** The list opens behind a button, whose words would be one more thing to translate: `1–7` says it in every language. */
const list = (text: string, choices: Choice[]) => ({
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text },
    action: {
      button: `1–${choices.length}`,
      sections: [{ rows: numbered(choices).map(({ id, label }) => ({ id, title: label })) }],
    },
  },
})

const within = (choices: Choice[], longest: { most: number; label: number; id: number }): boolean =>
  choices.length > 0 &&
  choices.length <= longest.most &&
  new Set(choices.map(({ label }) => label)).size === choices.length &&
  choices.every(({ id, label }) => label.length <= longest.label && id.length <= longest.id)
