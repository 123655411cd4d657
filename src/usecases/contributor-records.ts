import type { ContributorRecords } from '../domain/chat/contributor-records.js'
import type { Receive } from '../domain/incoming-message.js'
import type { ExperienceStore } from '../domain/ports.js'
import { type AddToExperienceDeps, addToExperience } from './add-to-experience.js'
import { changeConsent } from './change-consent.js'
import { editPart } from './edit-part.js'
import { eraseExperience } from './erase-experience.js'
import { stateFacts } from './state-facts.js'
import { withdrawPart } from './withdraw-part.js'

export interface ContributorRecordsDeps extends AddToExperienceDeps {
  experiences: Pick<ExperienceStore, 'findByReference' | 'mergedInto' | 'save' | 'ofContributor'>
  /** The one door in. */
  receive: Receive
}

/** All that a conversation may do with the records of the person it talks with. */
export const createContributorRecords = (deps: ContributorRecordsDeps): ContributorRecords => ({
  receive: deps.receive,
  add: addToExperience(deps),
  edit: editPart(deps),
  withdraw: withdrawPart(deps),
  erase: eraseExperience(deps),
  changeConsent: changeConsent(deps),
  state: stateFacts(deps),
  ofContributor: async contributorKey =>
    (await deps.experiences.ofContributor(contributorKey)).filter(({ splitFrom }) => splitFrom === undefined),
})
