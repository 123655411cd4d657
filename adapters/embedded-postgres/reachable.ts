import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Account } from './account.js'

/** Whether an account may walk down to this folder: a home folder such as root's is often closed to all others. */
export const isReachable = async (folder: string, account: Account): Promise<boolean> => {
  const steps = await Promise.all(withParents(folder).map(step => mayEnter(step, account)))
  return steps.every(Boolean)
}

// ---------------------------------------------------------------------------------------------------------------------

const withParents = (folder: string): string[] => {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [folder, ...withParents(parent)]
}

const mayEnter = async (folder: string, { uid, gid }: Account): Promise<boolean> => {
  const found = await stat(folder)
  if (found.uid === uid) return (found.mode & 0o100) !== 0
  if (found.gid === gid) return (found.mode & 0o010) !== 0
  return (found.mode & 0o001) !== 0
}
