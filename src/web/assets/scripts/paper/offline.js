// Keeps the empty page of this pile, with its styles and scripts, for when it is loaded again without a network. Never answers.

export const CACHE = 'earshot-paper'

/** @param shell address of the empty page @param worker address of the script that answers without a network */
export const keepForOffline = async (shell, worker) => {
  // Only where the connection is safe, as on https or on the machine itself.
  if (!navigator.serviceWorker) return
  try {
    await navigator.serviceWorker.register(worker, { scope: '/paper/' })
    const cache = await caches.open(CACHE)
    await forgetOlder(cache)
    await cache.addAll(assets())
    const page = await fetch(shell, { redirect: 'manual' })
    if (page.ok) await cache.put(shell, page)
  } catch {
    // Without it, the page only has to stay open while there is no network.
  }
}

/**
 * With the pages goes the key to what was typed here. What the server does not have yet stays, sealed, until whoever typed it signs in
 * again.
 */
export const forgetOffline = () => globalThis.caches?.delete(CACHE)

// ---------------------------------------------------------------------------------------------------------------------

const isAsset = address => new URL(address).pathname.startsWith('/assets/')

const assets = () => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter(isAsset),
  ),
]

/** Pages of an older version ask for scripts that are gone. */
const forgetOlder = async cache => {
  const version = new URL(import.meta.url).pathname.split('/')[2]
  const kept = await cache.keys()
  const isOlder = kept.some(({ url }) => isAsset(url) && new URL(url).pathname.split('/')[2] !== version)
  const pages = kept.filter(({ url }) => !url.endsWith('/paper/key'))
  if (isOlder) for (const request of pages) await cache.delete(request)
}
