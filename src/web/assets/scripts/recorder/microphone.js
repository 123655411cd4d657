import { watchForSilence } from './silence.js'

const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']

export const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder)

/**
 * Opens the microphone and starts recording in the first format this browser can write.
 * Resolves to `{mimeType, pause, resume, stop}`; `stop` resolves to the recording as a Blob and closes the microphone.
 * `onEnd` is called when it stops, also unasked: the microphone was pulled out, or a phone call came in.
 * `onSilence` and `onSound` are those of `watchForSilence`.
 */
export const startRecording = async ({ onEnd, onSilence, onSound }) => {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  })
  try {
    const endWatch = watchForSilence(stream, { onSilence, onSound })
    return recordFrom(stream, () => {
      endWatch()
      onEnd()
    })
  } catch (error) {
    close(stream)
    throw error
  }
}

const recordFrom = (stream, onEnd) => {
  const mimeType = TYPES.find(type => MediaRecorder.isTypeSupported?.(type))
  // 24 kbit/s of Opus is ample for speech, and an hour of it is 11 MB.
  const recorder = new MediaRecorder(stream, { ...(mimeType ? { mimeType } : {}), audioBitsPerSecond: 24_000 })
  const recordedType = () => recorder.mimeType || 'audio/mp4'
  const parts = []
  recorder.addEventListener('dataavailable', event => event.data.size > 0 && parts.push(event.data))
  const stopped = new Promise(resolve => recorder.addEventListener('stop', resolve, { once: true }))
  recorder.addEventListener('stop', onEnd, { once: true })
  recorder.start(1000)
  return {
    mimeType: recordedType(),
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    stop: async () => {
      if (recorder.state !== 'inactive') recorder.stop()
      await stopped
      close(stream)
      return new Blob(parts, { type: recordedType() })
    },
  }
}

const close = stream => {
  for (const track of stream.getTracks()) track.stop()
}

/** What to say when the microphone does not open, and what else to do. */
export const whyNot = error => {
  if (error.name === 'NotAllowedError') {
    return 'Your browser has not let us use the microphone. You can allow it in the browser’s settings, or write instead, or send a recording you already have.'
  }
  if (error.name === 'NotFoundError') {
    return 'We cannot find a microphone on this device. You can write instead, or send a recording you already have.'
  }
  return 'The microphone did not start. Another app may be using it. Close it and try again, or write instead.'
}
