/** What has to be seen to when somebody leaves, in the order in which it is best done. */
export const LEAVING_STEPS = ['records', 'safeguarding', 'api-keys', 'phone', 'passwords', 'papers'] as const
export type LeavingStep = (typeof LEAVING_STEPS)[number]

export interface LeaverTick {
  step: LeavingStep
  /** Id of the person who ticked it off. */
  by: string
  at: Date
}

export interface LeaverTickStore {
  of(personId: string): Promise<LeaverTick[]>
  /** Makes exactly these steps ticked off. What was ticked before keeps who did it and when. */
  set(personId: string, steps: LeavingStep[], by: string, at: Date): Promise<void>
}

/** What somebody has in hand. */
export interface InHand {
  /** Records that wait for them. */
  records: number
  /** Open cases in the safeguarding lane that are theirs. */
  cases: number
}
