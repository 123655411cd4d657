import { forgetOnSignOut, keepTyped } from './keep-typed.js'
import { initAll } from './vendor/govuk-frontend.min.js'

initAll()
keepTyped()
forgetOnSignOut()
