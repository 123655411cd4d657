import type { AddressInfo } from 'node:net'
import { type GraphState, graphApi } from './graph/api.js'
import { createFaults } from './graph/faults.js'
import { graphPeople } from './graph/people.js'

export type GraphServer = Awaited<ReturnType<typeof startGraphServer>>

/**
 * Meta's Graph API for one WhatsApp number on this machine, the people who write to it, and the deliveries to a webhook. It
 * refuses what Meta refuses. Settings for the product: `WHATSAPP_GRAPH_URL` is `origin`; token, ids and secrets as given here.
 */
export const startGraphServer = async (account: Partial<typeof SAMPLE_ACCOUNT> = {}) => {
  const its = { ...SAMPLE_ACCOUNT, ...account }
  const state = aState(its.phoneNumberId)
  const { answering, calls, fail } = createFaults(its.token)
  const server = graphApi(state, { answering }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    ...its,
    ...graphPeople({ ...its, ...state }),
    origin,
    /** With the version. */
    graphUrl: `${origin}/v23.0`,
    state,
    calls,
    fail,
    sent: () => state.sent,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const SAMPLE_ACCOUNT = {
  token: 'sample-token-not-real',
  phoneNumberId: '100000000000001',
  appSecret: 'sample-app-secret-not-real',
  verifyToken: 'sample-verify-token',
}

const aState = (phoneNumberId: string): GraphState => {
  let lastId = 0
  return { phoneNumberId, status: 'CONNECTED', files: new Map(), sent: [], newId: () => ++lastId }
}
