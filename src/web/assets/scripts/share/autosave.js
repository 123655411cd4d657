const QUIET_MILLISECONDS = 5000
/** Keeps well below the server's limit of 60 in ten minutes. */
const SHORTEST_INTERVAL_MILLISECONDS = 20_000
const WARN_WHEN_LEFT = 20_000

/** Saves what is typed to the draft after a pause and when the page is left, and warns late when room runs out. */
export const keepWordsSafe = (box, room) => {
  let timer
  let saved = box.value
  let savedAt = Number.NEGATIVE_INFINITY
  const save = () => {
    clearTimeout(timer)
    if (box.value === saved) return
    saved = box.value
    savedAt = performance.now()
    // A failure is no matter: the words are still in the box, and "Continue" sends them again.
    fetch(box.dataset.autosave, {
      method: 'PUT',
      body: saved,
      headers: { 'Content-Type': 'text/plain' },
      keepalive: new Blob([saved]).size < 60_000, // browsers refuse more than 64 KiB: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
    }).catch(() => {})
  }
  box.addEventListener('input', () => {
    clearTimeout(timer)
    const interval = savedAt + SHORTEST_INTERVAL_MILLISECONDS - performance.now()
    timer = setTimeout(save, Math.max(QUIET_MILLISECONDS, interval))
    tellRoom(box, room)
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save())
  box.form.addEventListener('submit', () => {
    clearTimeout(timer)
    saved = box.value
  })
}

const tellRoom = (box, room) => {
  const left = Number(box.dataset.longest) - box.value.length
  room.hidden = left > WARN_WHEN_LEFT
  if (room.hidden) return
  const count = Math.abs(left).toLocaleString('en-GB')
  room.textContent =
    left >= 0 ? `There is room for ${count} more letters.` : `This is ${count} letters too long for one message.`
}
