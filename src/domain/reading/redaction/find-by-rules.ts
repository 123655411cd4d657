import type { Finding } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { findBirthAndAddress } from './birth-and-address.js'
import { findCodes } from './codes.js'
import { createPlaceNamesFinder } from './named-places.js'
import { findNumbers } from './numbers.js'
import { findPeople } from './people/find-people.js'
import { findPlainNames } from './people/plain-names.js'
import { findSpelledNames } from './spoken/spelled-names.js'
import { findSpokenAddresses } from './spoken/spoken-addresses.js'
import { findSpokenNumbers } from './spoken/spoken-numbers.js'
import { standingClear } from './standing-clear.js'

/** Everything the rules find, the surer rule first where two overlap. */
export const createRulesFinder = (publicNames: Set<string>): ((passage: Passage) => Finding[]) => {
  const findPlaceNames = createPlaceNamesFinder(publicNames)
  const finders = [
    findNumbers,
    findCodes,
    findBirthAndAddress,
    findSpokenNumbers,
    findSpokenAddresses,
    findSpelledNames,
    findPlaceNames,
    findPeople,
    findPlainNames,
  ]
  return passage => standingClear(finders.flatMap(find => find(passage)))
}
