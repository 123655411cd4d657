import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { PersonStore } from '../../domain/people.js'
import type { Clock, ExperienceStore } from '../../domain/ports.js'

/** What is needed to put right what is hidden. `frame` may change while the server runs: it is read when it is asked. */
export interface RedactionDeps {
  clock: Clock
  experiences: Pick<ExperienceStore, 'findByReference' | 'save'>
  readonly frame: CodeFrame
  people: Pick<PersonStore, 'find'>
}
