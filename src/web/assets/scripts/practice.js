// Makes the practice chat feel like one: Enter sends, the box empties itself, and a voice note goes off as soon as it ends.
// Without this script the page's own forms do the same.
import { setUpRecorder } from './recorder/recorder.js'

const form = document.querySelector('[data-say]')
const box = form.querySelector('textarea')
const screen = document.querySelector('.es-chat__screen')

const showLast = () => {
  screen.scrollTop = screen.scrollHeight
}

/** A phone's keyboard has no other way to begin a new line. */
const hasKeyboard = matchMedia('(pointer: fine)').matches

box.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !hasKeyboard) return
  event.preventDefault()
  form.requestSubmit()
})

form.addEventListener('htmx:afterRequest', ({ target, detail }) => {
  if (target !== form || !detail.successful) return
  form.reset()
  form.querySelector('[data-recording]').hidden = true
  box.focus()
})

form.addEventListener('recording-saved', () => {
  form.querySelector('[data-recording]').hidden = true
})

/** A look for news and something that is said can cross: then both bring the same lines. */
const dropTwins = () => {
  const shown = new Set()
  for (const line of screen.querySelectorAll('.es-chat__line')) {
    if (shown.has(line.id)) line.remove()
    shown.add(line.id)
  }
}

document.body.addEventListener('htmx:afterSwap', () => {
  document.querySelector('.es-chat__hint')?.remove()
  dropTwins()
  showLast()
})

setUpRecorder(form)
showLast()
