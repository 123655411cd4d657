/**
 * Keeps the reader's place and focus when a part of the page is put in place of itself, and says when that did not work.
 * @param afterwards sets up what came anew
 */
export const keepPlace = afterwards => {
  let [swapped, wasInside] = ['', false]
  const { body } = document
  // The page as it is now comes with 409, when somebody else was quicker: it is shown, not thrown away.
  body.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.xhr.status === 409) Object.assign(detail, { shouldSwap: true, isError: false })
    swapped = detail.target.id
    wasInside = detail.target.contains(document.activeElement)
  })
  body.addEventListener('htmx:afterSettle', () => {
    afterwards()
    const lost = document.activeElement === body || document.activeElement === null
    if (wasInside && lost) focusIn(document.getElementById(swapped))
    if (swapped === 'work') document.querySelector('.es-tag--current')?.scrollIntoView({ block: 'nearest' })
    // Parts that came along settle by themselves.
    swapped = ''
    wasInside = false
  })
  for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    body.addEventListener(failure, ({ detail }) => detail.target.id !== 'others' && sayNotSaved())
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where one goes on: an error, else the first answer to the theme that waits, else the part itself. */
const focusIn = part => {
  const next = part?.querySelector('[aria-invalid=true], .es-tag--current button, .es-answer') ?? part
  next?.focus({ preventScroll: true })
}

const sayNotSaved = () => {
  const line = document.createElement('p')
  line.textContent = 'That could not be saved. What you typed is still here: please try again in a moment.'
  document.querySelector('#said').replaceChildren(line)
}
