// A sheet that nobody has typed before.
import { consentIn } from '../domain/surveys/paper/consent-questions.js'
import { readSheet } from '../domain/surveys/paper/typed-sheet.js'

const TYPED = 'You have typed a sheet with this number already. Is it the same, or a copy? Then leave this one out.'

/** @param serials numbers that are typed, as far as is known here */
export const firstTime = ({ asks, serials }) => {
  const known = new Set(serials)
  return {
    isSecond: false,
    problemOf: serial => (known.has(serial) ? TYPED : null),
    taken: serial => ({ serial }),
    forget: serial => known.delete(serial),
    remember: serial => known.add(serial),
    done({ serial, typed }) {
      known.add(serial)
      return consentIn(readSheet(asks, typed), 'en')?.consent.keep
        ? `Sheet ${serial} is typed. Take the next one.`
        : `They did not say yes, so nothing of sheet ${serial} is kept. Put the paper with those to be shredded. Then take the next one.`
    },
  }
}
