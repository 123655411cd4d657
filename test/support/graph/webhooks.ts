import { signatureOf } from '../../../adapters/whatsapp-cloud/signature.js'

/** A body as Meta sends it, holding these messages, all from one number, or reports. */
export const webhookBodyOf = (
  phoneNumberId: string,
  { from, messages, statuses }: { from?: string; messages?: object[]; statuses?: object[] },
): object => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '200000000000001',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '447700900999', phone_number_id: phoneNumberId },
            ...(from && { contacts: [{ profile: { name: 'Sample Parent' }, wa_id: from }] }),
            ...(messages && { messages }),
            ...(statuses && { statuses }),
          },
        },
      ],
    },
  ],
})

/** Delivers a body in the bytes that Meta would send: slashes, and letters beyond ASCII, are escaped and then signed. */
export const deliverSigned = (url: string, payload: object, appSecret: string): Promise<Response> => {
  const body = Buffer.from(escaped(JSON.stringify(payload)))
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, appSecret) },
    body,
  })
}

/** The handshake with which Meta checks a webhook. */
export const shakeHands = async (url: string, verifyToken: string): Promise<{ status: number; isRight: boolean }> => {
  const challenge = '1158201444'
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge }
  const response = await fetch(`${url}?${new URLSearchParams(query)}`)
  const isRight = response.ok && (await response.text()) === challenge
  return { status: response.status, isRight }
}

// ---------------------------------------------------------------------------------------------------------------------

const escaped = (json: string): string =>
  json
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
