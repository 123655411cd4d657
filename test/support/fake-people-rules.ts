import { FIRST_RULES, type PeopleRules, type PeopleRulesStore } from '../../src/domain/people/rules.js'

/** Rules kept in memory: the same promises as the real store. */
export const fakePeopleRules = (): PeopleRulesStore => {
  let kept: PeopleRules = FIRST_RULES
  return {
    read: async () => kept,
    async save(rules) {
      kept = rules
    },
  }
}
