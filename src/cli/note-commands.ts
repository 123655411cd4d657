import type { AuditTrail } from '../domain/audit/audit.js'
import type { PersonStore } from '../domain/people.js'
import type { UserCommands } from './user.js'

interface NoteCommandsDeps {
  audit: Pick<AuditTrail, 'note'>
  people: Pick<PersonStore, 'findByEmail'>
}

/** The same commands, each with its line in the audit log before it is done: without the line nothing happens. */
export const noteCommands = (commands: UserCommands, deps: NoteCommandsDeps): UserCommands => {
  const note = noteIn(deps)
  return {
    async list() {
      await note('opened-people')
      return commands.list()
    },
    async invite(given) {
      await note('invited')
      return commands.invite(given)
    },
    async reset(email, lostPhone) {
      await note('made-password-link', email)
      return commands.reset(email, lostPhone)
    },
    async end(email) {
      await note('ended-access', email)
      return commands.end(email)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const noteIn =
  ({ audit, people }: NoteCommandsDeps) =>
  async (what: string, email?: string): Promise<void> => {
    const person = email === undefined ? null : await people.findByEmail(email.trim().toLowerCase())
    await audit.note({ by: 'command-line', what, ...(person && { about: person.id }) })
  }
