import { may, type Person } from '../people.js'

/** Of whom a code from their phone is demanded. `originals`: of those who may open the words and voices as they came in. */
export const SECOND_FACTOR_FOR = ['nobody', 'originals', 'everybody'] as const

/** What the forum has decided about its people. */
export interface PeopleRules {
  secondFactorFor: (typeof SECOND_FACTOR_FOR)[number]
  /** For how long somebody is invited unless said otherwise. Null: without an end. */
  termMonths: number | null
  /** Where those who read find somebody to talk to, in the forum's own words. Empty: nobody has written that yet. */
  support: string
}

/** Holds until somebody chooses otherwise. */
export const FIRST_RULES: PeopleRules = { secondFactorFor: 'nobody', termMonths: 12, support: '' }

export interface PeopleRulesStore {
  /** `FIRST_RULES` until others were saved. */
  read(): Promise<PeopleRules>
  /** @param by id of a person */
  save(rules: PeopleRules, by: string, at: Date): Promise<void>
}

/** Whether this person has to set up a second factor before anything else opens. */
export const demandsSecondFactor = (
  { secondFactorFor }: PeopleRules,
  person: Pick<Person, 'roles' | 'disabled'>,
): boolean => secondFactorFor === 'everybody' || (secondFactorFor === 'originals' && may(person, 'read-original'))
