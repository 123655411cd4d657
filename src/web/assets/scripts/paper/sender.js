// Sends what was typed to the server, in the order in which it was begun, until it is confirmed. One tab of a browser at a time.

const TRY_AGAIN_MILLISECONDS = 10_000
const PATIENCE_MILLISECONDS = 20_000
const SLOW_MILLISECONDS = 1500

/**
 * @param person only what they typed: somebody else may have signed in since
 * @param tell is told how it stands: `sent`, `sending` when that takes long, `offline`, `signed-out`, `another-person`, `pile-closed` or `refused`, and how many whole sheets wait
 * @param whenSettled is told of a sheet that the server took, or that something is wrong with
 */
export const startSender = ({ store, person, tell, whenSettled }) => {
  let waiting = false
  let running = Promise.resolve()
  const sendNow = async () => {
    const slow = setTimeout(() => tell('sending', 0), SLOW_MILLISECONDS)
    try {
      const state = await sendAll({ store, person, whenSettled })
      tell(state, await countWaiting(store, person))
    } catch {
      // Whatever it was, the next turn tries again: what waits must not wait for ever.
      tell('offline', 0)
    } finally {
      clearTimeout(slow)
    }
  }
  const sendSoon = () => {
    if (waiting) return running
    waiting = true
    running = running.then(() => {
      waiting = false
      return inTurn(sendNow)
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
  let state = 'sent'
  for (const { id } of await store.sheets(person)) {
    const sheet = await store.sheet(id)
    if (!sheet?.serial || (await store.sent(id)).revision >= sheet.revision) continue
    const answer = await send(sheet)
    if (['taken', 'problem'].includes(answer.state)) {
      await settle(store, sheet, answer)
      whenSettled(sheet, answer)
    } else if (answer.state === 'trouble' || answer.state === 'pile-closed') {
      // With this sheet alone, it may be: the others do not wait for it.
      state = answer.state === 'trouble' ? 'offline' : answer.state
    } else return answer.state
  }
  return state
}

/** While it was on its way, more may have been typed: only what was sent is settled. */
const settle = async (store, { id, revision, finished }, { state, message }) => {
  if (finished && state === 'taken') return store.remove(id)
  await store.keepSent({ id, problem: state === 'taken' ? null : message, revision })
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
    return { ...body, state: stateOf(answer.status, body) }
  } catch {
    return { state: 'offline' }
  }
}

/** Only what our server says of a sheet counts: a network may answer in its place, as the Wi-Fi of a library does. */
const stateOf = (status, { outcome }) => {
  if (outcome === 'kept' || outcome === 'not-kept') return 'taken'
  if (outcome === 'another-person' || outcome === 'pile-closed') return outcome
  if (status === 429 || status >= 500) return 'trouble'
  if (outcome !== undefined) return 'problem'
  return status === 403 ? 'refused' : 'offline'
}
