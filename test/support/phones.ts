import { setTimeout as sleep } from 'node:timers/promises'
import { webhookBodyOf } from './graph/webhooks.js'
import type { GraphServer } from './graph-server.js'
import type { TelegramServer } from './telegram-server.js'

/** What somebody's phone shows of one message: the text, and the ids of the buttons below it. */
export interface Shown {
  text: string
  buttons: string[]
}

/** Somebody who writes to the forum, whichever platform they use. What they do reaches the platform, whatever our product does. */
export interface Phone {
  channel: 'telegram' | 'whatsapp'
  says(text: string): Promise<void>
  saysAloud(bytes: Uint8Array): Promise<void>
  presses(id: string): Promise<void>
  shows(): Shown[]
}

/** @param chatId any positive number */
export const telegramPhone = (telegram: TelegramServer, chatId: number): Phone => ({
  channel: 'telegram',
  says: async text => void telegram.say(chatId, text),
  saysAloud: async bytes => void telegram.sayVoice(chatId, bytes),
  presses: async id => void telegram.press(chatId, id),
  shows: () => telegram.sent(chatId).map(({ text, buttons }) => ({ text, buttons: buttons.map(({ id }) => id) })),
})

/** @param number digits. Meta brings a message again and again until it is taken. */
export const cloudPhone = (graph: GraphServer, webhook: string, number: string): Phone => {
  const bring = async (content: object): Promise<void> => {
    const timestamp = `${Math.floor(Date.now() / 1000)}`
    const message = { from: number, id: `wamid.IN${graph.state.newId()}`, timestamp, ...content }
    const body = webhookBodyOf(graph.phoneNumberId, { from: number, messages: [message] })
    while ((await graph.deliver(webhook, body).catch(() => 0)) !== 200) await sleep(200)
  }
  return {
    channel: 'whatsapp',
    says: text => bring({ type: 'text', text: { body: text } }),
    saysAloud(bytes) {
      const id = `3000${graph.state.newId()}`
      graph.state.files.set(id, bytes)
      return bring({ type: 'audio', audio: { id, mime_type: 'audio/ogg; codecs=opus', voice: true } })
    },
    presses: id =>
      bring({ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title: 'Pressed' } } }),
    shows: () => graph.sent().flatMap(message => ('to' in message && message.to === number ? [shown(message)] : [])),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const shown = (message: ReturnType<GraphServer['sent']>[number]): Shown => {
  if (message.type === 'text') return { text: message.text.body, buttons: [] }
  const { body, ...interactive } = message.interactive
  const buttons =
    interactive.type === 'button'
      ? interactive.action.buttons.map(({ reply }) => reply.id)
      : interactive.action.sections.flatMap(({ rows }) => rows.map(({ id }) => id))
  return { text: body.text, buttons }
}
