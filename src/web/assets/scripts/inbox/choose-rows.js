import { MultiSelect } from '../vendor/moj-frontend.min.js'

const CHOICES = '.es-row__choose input'

/** Choosing rows: all on the page at once, how many are chosen, and no refreshing of the list meanwhile. */
export const chooseRows = () => {
  begin(document.querySelector('#rows'))
  document.addEventListener('change', tellChosen)
  document.addEventListener('click', tellChosen)
  document.body.addEventListener('htmx:beforeRequest', event => {
    if (isInUse()) event.preventDefault()
  })
  document.body.addEventListener('htmx:afterSwap', () => begin(document.querySelector('#rows')))
}

// ---------------------------------------------------------------------------------------------------------------------

const begin = rows => {
  const place = rows?.querySelector('#select-all')
  if (!place) return
  new MultiSelect(rows, { checkboxes: { selector: CHOICES } })
  const label = place.querySelector('label span')
  label.classList.remove('govuk-visually-hidden')
  label.textContent = 'Choose all on this page'
  tellChosen()
}

/** New rows in place of these would undo what somebody has chosen. */
const isInUse = () => document.querySelector(`${CHOICES}:checked`) !== null

const tellChosen = () => {
  const place = document.querySelector('#chosen-count')
  if (!place) return
  const count = document.querySelectorAll(`${CHOICES}:checked`).length
  const text = count === 0 ? '' : `${count} chosen`
  if (place.textContent !== text) place.textContent = text
}
