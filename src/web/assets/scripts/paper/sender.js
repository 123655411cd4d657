// Sends what was typed to the server, in the order in which it was begun, until it is confirmed. One tab of a browser at a time.

const TRY_AGAIN_MILLISECONDS = 10_000
const PATIENCE_MILLISECONDS = 20_000
const SLOW_MILLISECONDS = 1500

/**
 * @param person only what they typed: somebody else may have signed in since
 * @param tell is told how it stands: `sent`, `sending` when that takes long, `offline`, `signed-out`, `another-person` or `refused`, and how many whole sheets wait
 * @param whenSettled is told of a sheet that the server took, or that something is wrong with
 */
export const startSender = ({ store, person, tell, whenSettled }) => {
  let waiting = false
  let running = Promise.resolve()
  const sendSoon = () => {
    if (waiting) return running
    waiting = true
    running = running.then(() => {
      waiting = false
      return inTurn(async () => {
        const slow = setTimeout(() => tell('sending', 0), SLOW_MILLISECONDS)
        const state = await sendAll({ store, person, whenSettled })
        clearTimeout(slow)
        tell(state, await countWaiting(store, person))
      })
    })
    return running
  }
  addEventListener('online', sendSoon)
  addEventListener('focus', sendSoon)
  setInterval(sendSoon, TRY_AGAIN_MILLISECONDS)
  return { sendSoon }
}

// ---------------------------------------------------------------------------------------------------------------------

const inTurn = work => (navigator.locks ? navigator.locks.request('earshot-paper-sending', work) : work())

const countWaiting = async (store, person) => (await store.sheets(person)).filter(({ finished }) => finished).length

const sendAll = async ({ store, person, whenSettled }) => {
  for (const { id } of await store.sheets(person)) {
    const sheet = await store.sheet(id)
    const sent = await store.sent(id)
    if (!sheet?.serial || sent.problem || sent.revision >= sheet.revision) continue
    const { state, ...answer } = await send(sheet)
    if (state !== 'taken' && state !== 'problem') return state
    await settle(store, sheet, state === 'taken' ? null : answer.message)
    whenSettled(sheet, { ...answer, state })
  }
  return 'sent'
}

/** While it was on its way, more may have been typed: only what was sent is settled. */
const settle = async (store, { id, revision, finished }, problem) => {
  if (finished && problem === null) return store.remove(id)
  await store.keepSent({ id, problem, revision })
}

const send = async ({ id, response = id, sheets, person, serial, revision, typed, finished }) => {
  try {
    const answer = await fetch(`${sheets}${response}`, {
      method: 'PUT',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ by: person, serial, revision, typed, finished }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    })
    // The server sends whoever is not signed in to another page.
    if (answer.type === 'opaqueredirect') return { state: 'signed-out' }
    const body = await answer.json().catch(() => ({}))
    return { ...body, state: stateOf(answer.status, body.outcome) }
  } catch {
    return { state: 'offline' }
  }
}

const stateOf = (status, outcome) => {
  if (status < 300) return 'taken'
  if (outcome === 'another-person') return outcome
  if (status === 429 || status >= 500) return 'offline'
  return status === 403 ? 'refused' : 'problem'
}
