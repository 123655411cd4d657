/** Ready to take messages, or the plain reasons why not. */
export interface Readiness {
  ready: boolean
  problems: string[]
}

export interface ReadinessDeps {
  pingDatabase(): Promise<void>
  pingQueue(): Promise<void>
  /** Names of migrations that were not applied. */
  pendingMigrations(): Promise<string[]>
}

/**
 * Asks every part that intake needs. Who asks meanwhile shares the answer: anybody may ask, and a stranger who asks a thousand
 * times must not take every connection of the database.
 */
export const checkReadiness = (deps: ReadinessDeps): (() => Promise<Readiness>) => {
  let underWay: Promise<Readiness> | null = null
  return () => {
    underWay ??= askAll(deps).finally(() => {
      underWay = null
    })
    return underWay
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const askAll = async ({ pingDatabase, pingQueue, pendingMigrations }: ReadinessDeps): Promise<Readiness> => {
  const answers = await Promise.all([
    problem(pingDatabase, 'The database does not answer.'),
    problem(pingQueue, 'The queue does not answer.'),
    problem(async () => {
      if ((await pendingMigrations()).length > 0) throw new Error('pending')
    }, 'The database has not been brought up to date.'),
  ])
  const problems = answers.filter(answer => answer !== null)
  return { ready: problems.length === 0, problems }
}

const problem = (ask: () => Promise<void>, sentence: string): Promise<string | null> =>
  ask().then(
    () => null,
    () => sentence,
  )
