const TICK_MILLISECONDS = 250

/** Counts the seconds of a recording without its pauses; calls `onLimit` once when the longest is reached. */
export const createStopwatch = (longestSeconds, onTick, onLimit) => {
  let before = 0
  let since = null
  let timer
  const milliseconds = () => before + (since === null ? 0 : performance.now() - since)
  const tick = () => {
    onTick(clockFace(Math.floor(milliseconds() / 1000)))
    if (milliseconds() < longestSeconds * 1000) return
    clearInterval(timer)
    onLimit()
  }
  const resume = () => {
    since = performance.now()
    timer = setInterval(tick, TICK_MILLISECONDS)
  }
  return {
    start: () => {
      before = 0
      resume()
      tick()
    },
    resume,
    pause: () => {
      before = milliseconds()
      since = null
      clearInterval(timer)
    },
  }
}

const clockFace = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
