const TICK_MILLISECONDS = 250
const LAST_STRETCH_SECONDS = 60

/**
 * Counts the seconds of a recording without its pauses.
 * `onTick` is given the time as `m:ss`; `onLastMinute` and `onLimit` are called once each, when the longest comes near and is reached.
 */
export const createStopwatch = ({ onTick, onLastMinute, onLimit }) => {
  let before = 0
  let since = null
  let timer
  let due = []
  const seconds = () => (before + (since === null ? 0 : performance.now() - since)) / 1000
  const tick = () => {
    const now = seconds()
    onTick(clockFace(Math.floor(now)))
    const reached = due.filter(([at]) => now >= at)
    due = due.filter(([at]) => now < at)
    for (const [, tell] of reached) tell()
  }
  const resume = () => {
    since = performance.now()
    timer = setInterval(tick, TICK_MILLISECONDS)
  }
  return {
    start: longestSeconds => {
      before = 0
      due = [
        [longestSeconds - LAST_STRETCH_SECONDS, onLastMinute],
        [longestSeconds, onLimit],
      ]
      resume()
      tick()
    },
    resume,
    pause: () => {
      before = seconds() * 1000
      since = null
      clearInterval(timer)
    },
  }
}

const clockFace = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
