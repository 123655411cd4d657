// Answers for the pages of typing in paper while there is no network, with what `offline.js` has kept.

const CACHE = 'earshot-paper'

const kept = async request => (await caches.open(CACHE)).match(request, { ignoreSearch: true, ignoreVary: true })

/** Whoever signed out, or whose session is over, leaves nothing to open. */
const isOver = async () => {
  const key = await kept('/paper/key')
  return !key || (await key.json()).until <= Date.now()
}

const keptPage = async request => {
  if (!(await isOver())) return kept(request)
  await caches.delete(CACHE)
}

const forgetWhenRefused = async ({ type, status }) => {
  if (type === 'opaqueredirect' || status === 401 || status === 403) await caches.delete(CACHE)
}

/** The network first: only without one, or when the server is down, the empty page that was kept. */
const page = async request => {
  try {
    const answer = await fetch(request)
    await forgetWhenRefused(answer)
    return answer.status >= 500 ? ((await keptPage(request)) ?? answer) : answer
  } catch {
    return (await keptPage(request)) ?? Response.error()
  }
}

/** The address of a script or style changes with what it holds. */
const asset = async request => (await kept(request)) ?? fetch(request)

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && /^\/paper\/[^/]+\/(type|second)$/.test(pathname)) event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
})
