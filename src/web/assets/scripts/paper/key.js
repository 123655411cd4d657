// The key that seals what this browser keeps of sheets. The server gives it to whoever is signed in, and to nobody else for theirs; it
// is kept beside the pages for typing without a network, and goes with them.
import { CACHE, forgetOffline } from './offline.js'

/** @returns the key of this person, or null: nothing may be kept in this browser */
export const openKey = async (address, person) => {
  // Both only where the connection is safe, as on https or on the machine itself.
  if (!globalThis.caches || !crypto.subtle) return null
  const { state, given } = await askForKey(address)
  const known = state === 'offline' ? await keptKey(address) : given
  if (state === 'given') await keepKey(address, given)
  if (known?.person !== person) return null
  return crypto.subtle.importKey('raw', bytesOf(known.key), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/**
 * Looks from time to time whether the one who types is still signed in here; without a network, until their session is over in any
 * case.
 * @param whenOver is told `signed-out`, `another-person` or `refused`
 */
export const watchKey = (address, person, whenOver) => {
  const look = async () => {
    const { state, given } = await askForKey(address)
    if (state === 'given') whenOver(given.person === person ? 'here' : 'another-person')
    else if (state !== 'offline') whenOver(state)
    else if (globalThis.caches && !(await keptKey(address))) whenOver('signed-out')
  }
  setInterval(look, LOOK_MILLISECONDS)
  addEventListener('pageshow', ({ persisted }) => persisted && look())
}

// ---------------------------------------------------------------------------------------------------------------------

const LOOK_MILLISECONDS = 60_000

/** The header says that this is the page's own doing: it keeps no session alive that nobody uses. */
const askForKey = async address => {
  try {
    const answer = await fetch(address, { redirect: 'manual', headers: { 'HX-Request': 'true' } })
    if (answer.ok) return { state: 'given', given: await answer.json() }
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { state: 'signed-out' }
    return { state: answer.status === 403 ? 'refused' : 'offline' }
  } catch {
    return { state: 'offline' }
  }
}

const keepKey = async (address, { seconds, ...given }) => {
  const kept = JSON.stringify({ ...given, until: Date.now() + seconds * 1000 })
  await (await caches.open(CACHE)).put(address, new Response(kept))
}

const keptKey = async address => {
  const kept = await (await caches.match(address, { cacheName: CACHE }))?.json()
  if (kept && kept.until > Date.now()) return kept
  await forgetOffline()
  return null
}

const bytesOf = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
