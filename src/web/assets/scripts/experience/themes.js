import { addChoices } from './combobox.js'

const MOST = 8

/** Finds themes by their names, meanings and ids while somebody types; choosing one sends the form. */
export const suggestThemes = box => {
  const themes = [...document.querySelectorAll('#all-themes option')].map(({ value, textContent, dataset }) => ({
    text: value,
    about: textContent,
    searched: `${value} ${dataset.id} ${textContent}`.toLowerCase(),
  }))
  // Our own list takes the place of the browser's.
  box.removeAttribute('list')
  addChoices(box, {
    label: 'Themes',
    find: ({ value }) => matching(themes, value),
    choose: ({ text }) => {
      box.value = text
      box.form.requestSubmit()
    },
  })
}

// ---------------------------------------------------------------------------------------------------------------------

/** Those that have every word, or its beginning; first those whose own name has the first one. */
const matching = (themes, typed) => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = themes.filter(({ searched }) => words.every(word => searched.includes(word)))
  const inName = ({ text }) => (text.toLowerCase().includes(words[0]) ? 0 : 1)
  return found.sort((one, other) => inName(one) - inName(other)).slice(0, MOST)
}
