import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Account } from './account.js'

/**
 * Runs one of PostgreSQL's programs to its end.
 * Its output goes nowhere: `pg_ctl` leaves the server behind, and a pipe that the server holds would never close.
 * @returns its exit code
 */
export const runProgram = (file: string, args: string[], account: Account | null): Promise<number> =>
  new Promise((resolve, reject) => {
    // The folder that we were called from may be closed to the account.
    const child = spawn(file, args, { ...account, cwd: path.dirname(file), stdio: 'ignore', windowsHide: true })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
