const LOOK_EVERY_MS = 250

/**
 * `npm start` runs us in a shell. When npm is told to stop it tells that shell, and the shell goes without telling
 * anybody (dash, Debian's `sh`). We would go on alone, so we look whether our parent is still the one we had.
 */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  let wasListening = false
  const timer = setInterval(() => {
    const isListening = process.listenerCount('SIGTERM') > 0
    const isStopping = wasListening && !isListening
    wasListening = isListening
    if (!isStopping && process.ppid === parent) return
    clearInterval(timer)
    // A second signal would cut short the stop that the first one began.
    if (!isStopping) process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  timer.unref()
}
