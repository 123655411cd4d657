/** Kinds of stretches that are told apart first; the exact type is told from the whole stretch. 0 is no personal data. */
export const groupOf = (type: string): number => GROUP_OF[type] ?? CODE

export const PERSON = 1
export const PLACE = 2
export const GROUPS = 5

// ---------------------------------------------------------------------------------------------------------------------

const ADDRESS = 3
const CODE = 4

const GROUP_OF: Record<string, number> = {
  'child-name': PERSON,
  'parent-name': PERSON,
  'staff-name': PERSON,
  'other-name': PERSON,
  'school-name': PLACE,
  'org-name': PLACE,
  address: ADDRESS,
}
