/** Words that are selected in the text are put into the form that hides them: nobody has to type a name to hide it. */
export const setUpHiding = () => {
  const form = document.querySelector('details[data-hide]')
  const offer = document.querySelector('[data-hide-chosen]')
  if (!form || !offer) return
  const box = form.querySelector('input[name=missed]')
  let chosen = ''
  document.addEventListener('selectionchange', () => {
    chosen = chosenWords()
    offer.hidden = chosen === '' || (form.open && box.value === chosen)
  })
  // Pressing a button would let go of what is selected.
  offer.addEventListener('mousedown', event => event.preventDefault())
  offer.querySelector('button').addEventListener('click', () => {
    form.open = true
    box.value = chosen
    offer.hidden = true
    form.querySelector('select').focus()
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST = 300

/** What is selected within the words of the record, and nowhere else. */
const chosenWords = () => {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed) return ''
  const isInWords = node => node?.parentElement?.closest('.es-told') !== null
  if (!isInWords(selection.anchorNode) || !isInWords(selection.focusNode)) return ''
  const words = selection.toString().trim()
  return words.length <= LONGEST ? words : ''
}
