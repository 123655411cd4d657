import { chmod, mkdir } from 'node:fs/promises'

/** Where root keeps what the server's account could not reach in the checkout or in the data folder. */
export const SHARED_HOME = '/var/lib/earshot'

/** Makes a folder below the shared home that every account may walk into, whatever root's umask is. */
export const makeSharedFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const step of [SHARED_HOME, folder]) await chmod(step, 0o755)
}
