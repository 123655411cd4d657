import { existsSync } from 'node:fs'
import { readlink, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

/** For puppeteer. Chromium talks with us over a pipe: when we are killed it ends by itself. */
export const launchOptions = (chromePath: string) => ({
  executablePath: chromePath,
  headless: true,
  pipe: true,
  // Stopping is ours to do in order; puppeteer would end this process at the first signal.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
  args: [...ARGUMENTS, ...(isContained() ? IN_A_CONTAINER : []), ...(mayNotSandbox() ? ['--no-sandbox'] : [])],
})

/**
 * A container that was made anew has another host name, and Chromium then takes its own old lock for that of another computer
 * and does not start. Only one process at a time holds a session (compose.yml), so such a lock is stale.
 */
export const removeForeignLock = async (sessionDir: string): Promise<void> => {
  const lock = path.join(profileOf(sessionDir), 'SingletonLock')
  const holder = await readlink(lock).catch(() => null)
  if (holder !== null && !holder.startsWith(`${hostname()}-`)) await rm(lock, { force: true })
}

/** Forgets the account. Chromium must have ended. */
export const removeProfile = (sessionDir: string): Promise<void> =>
  rm(profileOf(sessionDir), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

// ---------------------------------------------------------------------------------------------------------------------

/** Where whatsapp-web.js's `LocalAuth` keeps the whole account: keys, contacts and messages. */
const profileOf = (sessionDir: string): string => path.join(sessionDir, 'session')

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A container has 64 MB of shared memory where nobody asks for more, and pages die of that. */
const IN_A_CONTAINER = ['--disable-dev-shm-usage']

const isContained = (): boolean => existsSync('/.dockerenv') || existsSync('/run/.containerenv')

/** Chromium refuses its own sandbox to root, and a container's rules refuse it to everybody: there the container is the sandbox. */
const mayNotSandbox = (): boolean => process.getuid?.() === 0 || isContained()
