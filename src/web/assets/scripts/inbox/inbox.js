// Makes the inbox quicker: the filter folds away on a phone, themes are found by typing, several rows are chosen at once, and
// single keys move through the list. Without this script all of it is still there to use.

import { FilterToggleButton } from '../vendor/moj-frontend.min.js'
import { chooseRows } from './choose-rows.js'
import { findThemes } from './find-themes.js'
import { moveThroughRows } from './move-through-rows.js'

const panel = document.querySelector('#filter-panel')

if (panel) {
  const toggle = new FilterToggleButton(panel, { startHidden: false })
  // On a phone it is folded away, and with it what has to be put right.
  if (panel.querySelector('.govuk-error-message')) toggle.showMenu()
  findThemes(document.querySelector('#themes'))
  // What was left empty stays out of the address, which is passed on and kept.
  document.querySelector('#filter').addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
  })
  chooseRows()
  moveThroughRows()
}
