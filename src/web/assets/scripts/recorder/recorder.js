import { canRecord, startRecording, whyNot } from './microphone.js'
import { createRecorderView } from './recorder-view.js'
import { createStopwatch } from './stopwatch.js'
import { upload } from './upload.js'
import { needsWav, toWav, WAV_BYTES_PER_SECOND } from './wav.js'

/**
 * Sets up the recorder of the form, or opens the upload where this browser cannot record. The form hears the event
 * `recording-saved` each time one has reached the server.
 */
export const setUpRecorder = form => {
  const panel = form.querySelector('[data-recorder]')
  const view = createRecorderView(form, panel)
  if (!canRecord()) return view.openUpload()
  const recorder = createRecorder(panel.dataset, view)
  for (const name of ['record', 'pause', 'resume', 'stop']) {
    panel.querySelector(`[data-do="${name}"]`).addEventListener('click', recorder[name])
  }
  form.addEventListener('submit', event => submitWhenSaved(event, recorder))
  window.addEventListener('beforeunload', event => recorder.isRunning() && event.preventDefault())
  panel.hidden = false
  view.enter('idle', '')
}

/** States: `idle`, `recording`, `paused`, `saving`. A finished recording is kept at once. */
const createRecorder = (settings, view) => {
  let session = null
  let opening = false
  let saving = null

  const stop = () => {
    if (!session) return
    const ending = session
    session = null
    stopwatch.pause()
    saving = keep(ending, settings, view).finally(() => {
      saving = null
    })
  }
  const stopwatch = createStopwatch({
    onTick: view.showTime,
    onLastMinute: () => view.say('There is one minute left in this recording. It is saved by itself at the end.'),
    onLimit: stop,
  })
  const record = async () => {
    // While the browser asks whether it may, the button can be pressed again.
    if (opening || session) return
    opening = true
    session = await open(view, stop)
    opening = false
    if (session) stopwatch.start(longestSeconds(session.mimeType, settings))
  }
  /** Stops, and resolves when the recording is saved or has been put into the form; null when there is nothing to wait for. */
  const finish = () => {
    stop()
    return saving
  }
  return { record, stop, finish, isRunning: () => session !== null, ...createPauses(() => session, stopwatch, view) }
}

const createPauses = (session, stopwatch, view) => ({
  pause: () => {
    session().pause()
    stopwatch.pause()
    view.enter('paused', 'Paused. Press “Go on” when you are ready.')
  },
  resume: () => {
    session().resume()
    stopwatch.resume()
    view.enter('recording', 'Recording again.')
  },
})

/** Resolves to a running recording, or to null after saying why there is none. */
const open = async (view, onEnd) => {
  view.sayProblem('')
  try {
    const session = await startRecording({
      onEnd,
      onSilence: () => view.say('We cannot hear anything yet. Is the microphone covered, or switched off?'),
      onSound: () => view.say('We can hear you now. Talk as long as you like.'),
    })
    view.enter('recording', 'Recording. Talk as long as you like.')
    return session
  } catch (error) {
    view.openUpload()
    view.sayProblem(whyNot(error))
    return null
  }
}

/** WAV is large: where it will be needed, the recording must end while it still fits. */
const longestSeconds = (mimeType, settings) => {
  const longest = Number(settings.longestSeconds)
  if (!needsWav(mimeType, settings.decodesAac === 'yes')) return longest
  return Math.min(longest, Math.floor(Number(settings.longestBytes) / WAV_BYTES_PER_SECOND) - 1)
}

/** To the server at once, so that a closed tab loses nothing; when that fails, into the file field, to go with the form. */
const keep = async (session, settings, view) => {
  view.enter('saving', 'Saving your recording.')
  const recorded = await session.stop()
  view.showRecording(recorded)
  try {
    const sent = needsWav(recorded.type, settings.decodesAac === 'yes') ? await toWav(recorded) : recorded
    await upload(settings, sent, view.showProgress)
    view.tellSaved()
    view.enter('idle', settings.saved)
  } catch (error) {
    view.enter('idle', '')
    view.sayProblem(error.message)
    if (!error.refused) view.putIntoForm(recorded)
  }
}

const submitWhenSaved = async (event, recorder) => {
  const saving = recorder.finish()
  if (!saving) return
  event.preventDefault()
  const { target, submitter } = event
  await saving
  target.requestSubmit(submitter)
}
