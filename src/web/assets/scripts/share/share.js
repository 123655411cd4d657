import { setUpRecorder } from '../recorder/recorder.js'
import { keepWordsSafe } from './autosave.js'

const form = document.querySelector('[data-share-form]')
if (form) {
  keepWordsSafe(form.querySelector('[data-autosave]'), document.querySelector('#text-room'))
  setUpRecorder(form)
}
