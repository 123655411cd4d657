// Makes the page of one record easier to work on: words light up as they are said, keys press its buttons, answers come without
// leaving the place, and themes are found by typing. Without this script everything is still there, by plain forms.
import { setUpEvidence } from './experience/evidence.js'
import { setUpHiding } from './experience/hide-chosen.js'
import { keepPlace } from './experience/keep-place.js'
import { setUpKeys } from './experience/keys.js'
import { suggestNames } from './experience/names.js'
import { setUpPlayers } from './experience/players.js'
import { suggestThemes } from './experience/themes.js'
import { keepTyped } from './keep-typed.js'

/** What comes anew when a part of the page is put in place of itself. */
const setUpParts = () => {
  keepTyped()
  setUpEvidence()
  for (const box of document.querySelectorAll('input[data-themes]')) suggestThemes(box)
  for (const box of document.querySelectorAll('textarea[data-mentions]')) suggestNames(box)
}

setUpPlayers()
setUpKeys()
setUpParts()
setUpHiding()
keepPlace(setUpParts)
