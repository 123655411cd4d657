import { createHash } from 'node:crypto'
import express, { type Express } from 'express'
import { type Answer, type createFaults, refuse } from './faults.js'
import { messageToSend, type SentMessage } from './limits.js'

/** What the Graph API of these tests knows and was told. */
export interface GraphState {
  phoneNumberId: string
  /** Of the number, as Meta names it. */
  status: string
  files: Map<string, Uint8Array>
  sent: SentMessage[]
  newId(): number
}

/** The four things that a driver asks of Meta: sending, finding a file, fetching it, and how the number is. */
export const graphApi = (
  state: GraphState,
  { answering }: Pick<ReturnType<typeof createFaults>, 'answering'>,
): Express => {
  const { lookUp, download } = fileAnswers(state)
  const app = express()
  app.post('/v23.0/:number/messages', express.json(), answering('messages', sendAnswer(state)))
  app.get(`/v23.0/${state.phoneNumberId}`, answering('account', accountAnswer(state)))
  app.get('/v23.0/:id', answering('media', lookUp))
  app.get('/files/:address', answering('download', download))
  return app
}

// ---------------------------------------------------------------------------------------------------------------------

const sendAnswer =
  (state: GraphState): Answer =>
  (request, response) => {
    const message = messageToSend.safeParse(request.body)
    if (!message.success || request.params.number !== state.phoneNumberId) return refuse(response, 400, 131009)
    state.sent.push(message.data)
    response.json({ messaging_product: 'whatsapp', messages: [{ id: `wamid.OUT${state.newId()}` }] })
  }

const accountAnswer =
  (state: GraphState): Answer =>
  (_request, response) => {
    const { status } = state
    response.json({ display_phone_number: '+44 7700 900999', verified_name: 'Sample Forum', status })
  }

/** Each look-up makes a new address, and only those lead to a file. */
const fileAnswers = (state: GraphState): Record<'lookUp' | 'download', Answer> => {
  const addresses = new Map<string, Uint8Array>()
  return {
    lookUp(request, response, fault) {
      const bytes = state.files.get(String(request.params.id))
      if (!bytes || request.query.phone_number_id !== state.phoneNumberId) return refuse(response, 400, 100)
      const address = `${state.newId()}`
      addresses.set(address, bytes)
      const other = fault !== null && typeof fault === 'object' && 'lookUp' in fault ? fault.lookUp : {}
      response.json({ ...placeOf(bytes, `http://${request.get('host')}/files/${address}`), ...other })
    },
    download(request, response, fault) {
      const bytes = addresses.get(String(request.params.address))
      if (!bytes) return refuse(response, 404, 100)
      response.type('audio/ogg').send(Buffer.from(fault === 'half' ? bytes.subarray(0, bytes.length / 2) : bytes))
    },
  }
}

const placeOf = (bytes: Uint8Array, url: string) => ({
  url,
  mime_type: 'audio/ogg',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  file_size: bytes.length,
})
