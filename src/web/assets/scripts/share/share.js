import { keepWordsSafe } from './autosave.js'
import { setUpRecorder } from './recorder.js'

const form = document.querySelector('[data-share-form]')
if (form) {
  keepWordsSafe(form.querySelector('[data-autosave]'), document.querySelector('#text-room'))
  setUpRecorder(form)
}
