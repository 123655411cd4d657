import { addChoices } from './combobox.js'

/** Offers names after an @ in a note. */
export const suggestNames = box => {
  const names = [...document.querySelectorAll('#people option')].map(({ value }) => value)
  addChoices(box, {
    label: 'People of the forum',
    find: () => {
      const begun = beginningOf(box)
      return begun === null ? [] : names.filter(name => name.toLowerCase().startsWith(begun)).map(text => ({ text }))
    },
    choose: ({ text }) => {
      const [start, end] = [box.selectionStart - beginningOf(box).length, box.selectionStart]
      box.setRangeText(`${text} `, start, end, 'end')
      box.focus()
    },
  })
}

// ---------------------------------------------------------------------------------------------------------------------

/** What stands between the last @ and the place where somebody types; null: there is none on this line. */
const beginningOf = ({ value, selectionStart }) =>
  value
    .slice(0, selectionStart)
    .match(/(?:^|\s)@([\p{L}\p{N} .'’-]*)$/u)?.[1]
    .toLowerCase() ?? null
