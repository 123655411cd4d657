import type { EditionState } from '../../domain/surveys/edition.js'

/** How the state of an edition is told, with the colour of its tag. */
export const STATES: Record<EditionState, { text: string; colour: string }> = {
  draft: { text: 'Draft', colour: 'yellow' },
  live: { text: 'Live', colour: 'green' },
  closed: { text: 'Closed', colour: 'grey' },
}
