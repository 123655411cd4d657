import { AppError } from './domain/errors.js'
import { isRole, ROLES, run } from './run.js'

/** `main.js web|worker|gateway|all`: one process in one role, until it is told to stop. */
const role = process.argv[2] ?? 'all'

if (!isRole(role)) {
  process.stderr.write(`There is no role "${role}". Say one of: ${ROLES.join(', ')}.\n`)
  process.exit(2)
}

try {
  await run(role)
  process.exit(0)
} catch (error) {
  // A failure that was foreseen is one plain sentence; anything else is a bug and shows itself whole.
  if (error instanceof AppError) process.stderr.write(`\nEarshot cannot start. ${error.shownAs}\n`)
  else console.error(error)
  process.exit(1)
}
