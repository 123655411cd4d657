import type { Section } from '../edition.js'

/** The section of equality questions. It always comes last. */
export const EQUALITY = 'equality'

/** Says why they are asked, and that they can be left out, as https://design-system.service.gov.uk/patterns/equality-information/ asks for. */
export const anEqualitySection = (): Section => ({
  id: EQUALITY,
  title: 'A few questions about you',
  help: 'We ask these to see whether we hear from all kinds of families. They are about you, not your child. They do not change what happens with your answers. You can leave out any of them.',
  questions: [],
})
