// Makes coding quick by keyboard: type to find a theme, Enter takes the first, Enter again saves. Without this script the
// boxes are ticked and the button pressed as in any form.
import { registerKeys } from './keys.js'

const picker = document.querySelector('[data-picker]')
const form = picker.closest('form')
const find = picker.querySelector('#find')
const found = picker.querySelector('[data-found]')
const chosen = picker.querySelector('[data-chosen]')
const themes = [...picker.querySelectorAll('[data-theme]')]
const boxes = [...picker.querySelectorAll('input[type=checkbox]')]
const none = picker.querySelector('#none')

const itemOf = box => box.closest('.govuk-checkboxes__item')
const labelOf = box => itemOf(box).querySelector('label').textContent.trim()
const asked = () => find.value.trim().toLowerCase()

/** Every word that was typed begins a word of the theme's name, the part's name, its definition or what people say of it. */
const fits = (box, words) => {
  const theme = box.closest('[data-theme]')?.querySelector('summary').textContent ?? ''
  const text = ` ${theme} ${itemOf(box).textContent} ${box.dataset.cues ?? ''}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return words.every(word => text.includes(` ${word}`))
}

/** A name that holds what was typed comes before a definition that does, and that before what people say, its main words first. */
const rankOf = box => {
  const name = labelOf(box).toLowerCase()
  if (name.startsWith(asked())) return 0
  if (name.includes(asked())) return 1
  if (itemOf(box).textContent.toLowerCase().includes(asked())) return 2
  return 3 + ` ${box.dataset.cues}`.indexOf(` ${asked()}`)
}

const fitting = () => {
  const words = asked().split(/[^\p{L}\p{N}]+/u)
  return boxes.filter(box => fits(box, words)).sort((one, other) => rankOf(one) - rankOf(other))
}

const narrow = () => {
  const shown = new Set(fitting())
  for (const box of boxes) itemOf(box).hidden = !shown.has(box)
  for (const theme of themes) {
    const inside = [...theme.querySelectorAll('input')]
    theme.hidden = !inside.some(box => shown.has(box))
    theme.open = inside.some(box => (asked() === '' ? box.checked : shown.has(box)))
  }
  const [first] = fitting()
  if (asked() === '') found.textContent = ''
  else found.textContent = first ? `Enter takes: ${labelOf(first)}` : 'No theme fits. Try another word.'
}

const tellChosen = () => {
  const names = boxes.filter(box => box.checked).map(labelOf)
  chosen.textContent = `Chosen: ${names.join(', ')}`
  chosen.hidden = names.length === 0
}

const take = box => {
  box.click()
  find.value = ''
  narrow()
  found.textContent = box.checked ? `Chosen: ${labelOf(box)}` : `Taken away: ${labelOf(box)}`
}

find.addEventListener('input', narrow)
find.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  if (asked() === '') return form.requestSubmit()
  const [first] = fitting()
  if (first) take(first)
})
form.addEventListener('change', tellChosen)

registerKeys({
  '/': { does: 'Find a theme', run: () => find.focus() },
  0: { does: 'None of these', run: () => none.click() },
  s: { does: 'Save and go on', run: () => form.requestSubmit() },
})

picker.querySelector('[data-find]').hidden = false
tellChosen()
