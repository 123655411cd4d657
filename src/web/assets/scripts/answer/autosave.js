const QUIET_MILLISECONDS = 4000
/** Keeps well below the server's limit of 60 in ten minutes. */
const SHORTEST_INTERVAL_MILLISECONDS = 20_000

/** Saves what stands in the boxes after a pause and when the page is left, and says so. */
export const saveByItself = form => {
  const status = form.querySelector('[data-saved-status]')
  let timer
  let saved = asSent(form)
  let savedAt = Number.NEGATIVE_INFINITY
  const save = () => {
    clearTimeout(timer)
    const now = asSent(form)
    if (now === saved) return
    saved = now
    savedAt = performance.now()
    // A failure is no matter: the words are still in the boxes, and "Continue" sends them again.
    fetch(form.dataset.autosave, {
      method: 'PUT',
      body: now,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      keepalive: now.length < 60_000, // browsers refuse more than 64 KiB: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
    })
      .then(response => {
        // Anything else, as a page it was led on to, is no saving.
        if (response.status === 204) status.textContent = form.dataset.saved
      })
      .catch(() => {})
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    status.textContent = ''
    const interval = savedAt + SHORTEST_INTERVAL_MILLISECONDS - performance.now()
    timer = setTimeout(save, Math.max(QUIET_MILLISECONDS, interval))
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save())
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    saved = asSent(form)
  })
}

const asSent = form => new URLSearchParams(new FormData(form)).toString()
