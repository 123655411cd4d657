const LOOK_EVERY_MS = 250

/**
 * `npm start` runs us in a shell. When npm is told to stop it tells that shell, and the shell goes without telling
 * anybody (dash, Debian's `sh`). We would go on alone, so we look whether our parent is still the one we had.
 */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    // When the signal had reached us too, this second one changes nothing (src/stopping.ts).
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  timer.unref()
}
