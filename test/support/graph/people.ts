import { deliverSigned, shakeHands, webhookBodyOf } from './webhooks.js'

/** What came of one delivery to the webhook. */
export interface Delivery {
  /** What the webhook answered. */
  status: number
  messageId: string
  /** The very same body once more, as Meta does when it is not sure. */
  again(): Promise<number>
}

interface Sending {
  phoneNumberId: string
  appSecret: string
  verifyToken: string
  files: Map<string, Uint8Array>
  newId(): number
}

/** The people who write to the number, and Meta bringing it to the webhook. Numbers are digits, as Meta writes them. */
export const graphPeople = ({ phoneNumberId, appSecret, verifyToken, files, newId }: Sending) => {
  let webhookUrl = ''
  const deliver = async (url: string, payload: object): Promise<number> =>
    (await deliverSigned(url, payload, appSecret)).status

  const bring = async (from: string, message: object): Promise<Delivery> => {
    const messageId = `wamid.IN${newId()}`
    const timestamp = `${Math.floor(Date.now() / 1000)}`
    const payload = webhookBodyOf(phoneNumberId, { from, messages: [{ from, id: messageId, timestamp, ...message }] })
    const again = () => deliver(webhookUrl, payload)
    return { status: await again(), messageId, again }
  }

  return {
    /** To be done before anybody says something. */
    async subscribe(url: string): Promise<void> {
      const { status, isRight } = await shakeHands(url, verifyToken)
      if (!isRight) throw new Error(`the webhook did not shake hands: ${status}`)
      webhookUrl = url
    },
    deliver,
    say: (from: string, body: string) => bring(from, textMessage(body)),
    sayVoice(from: string, bytes: Uint8Array) {
      const id = `3000${newId()}`
      files.set(id, bytes)
      return bring(from, { type: 'audio', audio: { id, mime_type: 'audio/ogg; codecs=opus', voice: true } })
    },
    press: (from: string, choiceId: string) =>
      bring(from, {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: choiceId, title: 'Pressed' } },
      }),
    edit: (from: string, messageId: string, body: string) =>
      bring(from, { type: 'edit', edit: { original_message_id: messageId, message: textMessage(body) } }),
    revoke: (from: string, messageId: string) =>
      bring(from, { type: 'revoke', revoke: { original_message_id: messageId } }),
    /** @param sentId as the server gave it out, `wamid.OUT1` and so on */
    report: (sentId: string, status: string, code?: number) =>
      deliver(webhookUrl, webhookBodyOf(phoneNumberId, { statuses: [statusOf(sentId, status, code)] })),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const textMessage = (body: string) => ({ type: 'text', text: { body } })

const statusOf = (id: string, status: string, code?: number) => ({
  id,
  status,
  timestamp: '1791188300',
  ...(code && { errors: [{ code }] }),
})
