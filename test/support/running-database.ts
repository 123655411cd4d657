import { locateCluster } from '../../adapters/embedded-postgres/cluster.js'
import { keptPassword } from '../../adapters/embedded-postgres/password.js'
import { runningPort } from '../../adapters/embedded-postgres/server.js'

/** The address of the built-in database while a server runs on this data folder, else null. */
export const runningDatabase = async (dataDir: string): Promise<string | null> => {
  const password = await keptPassword(dataDir)
  const port = await runningPort(await locateCluster(dataDir, password))
  return port ? `postgresql://postgres:${password}@127.0.0.1:${port}/earshot` : null
}
