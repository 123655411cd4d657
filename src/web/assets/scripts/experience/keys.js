import { registerKeys } from '../keys.js'
import { goBackFiveSeconds, playOrPause } from './players.js'

/** What each key does. It presses the first button or link in sight that names it, so that nothing has a key and no button. */
const BUTTONS = [
  ['y', 'Yes to the theme that is marked'],
  ['x', 'No to it'],
  ['c', 'Something else in its place'],
  ['1', 'Choose the first of the other themes'],
  ['2', 'The second'],
  ['3', 'The third'],
  ['4', 'The fourth'],
  ['5', 'The fifth'],
  ['+', 'Add a theme'],
  ['u', 'Undo your last step'],
  ['r', 'Reviewed, and on to the next'],
  ['n', 'Next'],
  ['p', 'Previous'],
  ['f', 'Put right what it is about'],
  ['m', 'Write a note'],
  ['o', 'Original words, or hide names again'],
  ['v', 'Show words that may be hard to read'],
]

export const setUpKeys = () => {
  const here = BUTTONS.filter(([name]) => document.querySelector(`[data-key="${name}"]`))
  for (const [name, does] of here) registerKeys({ [name]: { does, run: () => press(name) } })
  if (!document.querySelector('audio')) return
  registerKeys({
    l: { does: 'Listen, or pause', run: playOrPause },
    b: { does: 'Back five seconds', run: goBackFiveSeconds, repeats: true },
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const press = name => {
  const named = [...document.querySelectorAll(`[data-key="${name}"]`)].find(isInSight)
  if (!named) return false
  if (named.matches('textarea')) named.focus()
  else named.click()
  if (named.matches('summary')) enter(named.parentElement)
}

const isInSight = element => element.checkVisibility()

/** Into the box when that is all there is; a list of choices has keys of its own, which a box would swallow. */
const enter = details => {
  if (!details.open) return details.querySelector('summary').focus()
  const first = details.querySelector('form .es-others button, form input:not([type=hidden]), form select')
  first?.focus()
}
