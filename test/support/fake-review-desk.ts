import type { ExperienceStore } from '../../src/domain/ports.js'
import type { ReviewDesk } from '../../src/domain/review/decision.js'
import type { ReviewDeps } from '../../src/usecases/review/review-deps.js'
import { createReviewDesk } from '../../src/usecases/review/review-desk.js'
import { fakeDecisions } from './fake-decisions.js'
import { fakeNotes, fakePresence } from './fake-notes.js'

type Around = Omit<ReviewDeps, 'decisions' | 'notes' | 'presence' | 'experiences'> & { experiences: ExperienceStore }

/** The real use cases of reviewing, with what people decide and note kept in memory. */
export const fakeReviewDesk = (around: Around): ReviewDesk =>
  createReviewDesk({
    ...around,
    decisions: fakeDecisions(around.experiences),
    notes: fakeNotes(around.experiences),
    presence: fakePresence(),
  })
