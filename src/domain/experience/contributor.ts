import type { Experience } from '../experience.js'

/** Tells people apart, as far as anybody can: who comes without an address, and not with a survey, is somebody new each time. */
export const contributorOf = ({ contributorKey, survey, splitFrom, id }: Experience): string =>
  contributorKey ?? survey?.responseId ?? splitFrom ?? id
