import { saveByItself } from './answer/autosave.js'
import { offerCopy } from './answer/copy.js'

const form = document.querySelector('form[data-autosave]')
if (form) saveByItself(form)
for (const link of document.querySelectorAll('[data-copy]')) offerCopy(link)
