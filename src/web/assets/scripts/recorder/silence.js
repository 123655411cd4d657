const LOOK_MILLISECONDS = 250
const SILENT_LOOKS = 16
/** Of full scale. A covered or switched-off microphone gives less, a quiet room with a person in it more. */
const QUIET = 0.004

/**
 * Watches a microphone for having been silent from the start, so that nobody talks to a dead one for ten minutes.
 * `onSilence` is called once after four seconds without a sound, `onSound` once when one comes after all.
 * Returns a function that ends the watch.
 */
export const watchForSilence = (stream, { onSilence, onSound }) => {
  // Old Safari: the recording matters more than the watch over it.
  if (!window.AudioContext) return () => {}
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  let silentLooks = 0
  const look = () => {
    // A context that the browser holds back hears nothing, whatever the microphone does.
    if (context.state !== 'running') return
    analyser.getFloatTimeDomainData(samples)
    if (samples.some(sample => Math.abs(sample) > QUIET)) {
      if (silentLooks >= SILENT_LOOKS) onSound()
      return end()
    }
    silentLooks += 1
    if (silentLooks === SILENT_LOOKS) onSilence()
  }
  const timer = setInterval(look, LOOK_MILLISECONDS)
  const end = () => {
    clearInterval(timer)
    if (context.state !== 'closed') context.close().catch(() => {})
  }
  return end
}
