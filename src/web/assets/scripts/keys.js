// Single keys for those who go through many records. They can be switched off (WCAG 2.1.4), are listed when "?" is pressed or
// the button is, and never get in the way of typing. Use: registerKeys({ j: { does: 'Next message', run: () => ... } }).

const STORED_AS = 'earshot-keys'
const TYPING =
  'input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable=""], [contenteditable=true]'
const SHOWN_AS = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', ' ': 'Space' }

const known = new Map()

/**
 * Adds keys to this page. Names are those of `KeyboardEvent.key`, letters in lower case.
 * @param keys `does`: what it does, for the list. `run(event)`: does it; when it answers false, the browser goes on as if
 * nobody had listened. `repeats`: it may be held down; other keys count once.
 */
export const registerKeys = keys => {
  if (known.size === 0) begin()
  for (const [name, key] of Object.entries(keys)) known.set(name, key)
  // Last in the list, however many pages' parts add keys.
  known.delete('?')
  known.set('?', { does: 'Show these keys', run: showKeys })
}

/** Opens the list of this page's keys, with the switch. */
export const showKeys = () => {
  const dialog = document.querySelector('#keys-dialog') ?? document.body.appendChild(emptyDialog())
  dialog.querySelector('dl').replaceChildren(...[...known].flatMap(([name, { does }]) => lineOf(name, does)))
  dialog.querySelector('input').checked = areOn()
  dialog.showModal()
}

// ---------------------------------------------------------------------------------------------------------------------

const begin = () => {
  document.addEventListener('keydown', onKey)
  const button = element('button', { type: 'button', className: 'es-keys__open', textContent: 'Keyboard shortcuts' })
  button.addEventListener('click', showKeys)
  const place = document.querySelector('#keys') ?? document.querySelector('main')
  place.append(button)
}

const onKey = event => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  if (!areOn() || event.target.closest?.(TYPING) || document.querySelector('dialog[open]')) return
  const key = known.get(nameOf(event))
  if (!key || (event.repeat && !key.repeats)) return
  if (key.run(event) !== false) event.preventDefault()
}

/** Caps Lock makes capitals of letters that were not meant as such. */
const nameOf = ({ key, shiftKey }) => (key.length === 1 && !shiftKey ? key.toLowerCase() : key)

// Where nothing can be stored, as in some private windows, the keys are on.
const areOn = () => {
  try {
    return localStorage.getItem(STORED_AS) !== 'off'
  } catch {
    return true
  }
}

const switchTo = on => {
  try {
    if (on) localStorage.removeItem(STORED_AS)
    else localStorage.setItem(STORED_AS, 'off')
  } catch {
    // Nothing to be done: the switch is then forgotten with the page.
  }
}

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const lineOf = (name, does) => [
  element('dt', {}, element('kbd', { textContent: SHOWN_AS[name] ?? name })),
  element('dd', { textContent: does }),
]

const emptyDialog = () => {
  const close = element('button', { type: 'button', className: 'govuk-button govuk-button--secondary' }, 'Close')
  const dialog = element(
    'dialog',
    { id: 'keys-dialog', className: 'es-keys' },
    element('h2', { id: 'keys-heading', className: 'govuk-heading-m', textContent: 'Keyboard shortcuts' }),
    element('dl', { className: 'es-keys__list' }),
    switchRow(),
    close,
  )
  dialog.setAttribute('aria-labelledby', 'keys-heading')
  close.addEventListener('click', () => dialog.close())
  return dialog
}

const switchRow = () => {
  const box = element('input', { type: 'checkbox', id: 'keys-on', className: 'govuk-checkboxes__input' })
  box.addEventListener('change', () => switchTo(box.checked))
  const label = element('label', { htmlFor: box.id, className: 'govuk-label govuk-checkboxes__label' })
  label.textContent = 'Use single keys on this computer'
  return element('div', { className: 'govuk-checkboxes__item govuk-!-margin-bottom-4' }, box, label)
}
