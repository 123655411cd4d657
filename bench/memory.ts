import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { withChildren } from './processes.js'

/**
 * `npm run bench:memory` (Linux): what the whole single-machine product takes while nobody uses it and the speech model is not
 * loaded: every process of it, each page of shared memory counted once (PSS). Aim: under 400 MB.
 */
const IDLE_SECONDS = 45

const main = async (): Promise<void> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-memory-'))
  // The database's own account has to walk into it when this runs as root.
  await chmod(dataDir, 0o755)
  const child = spawn(process.execPath, ['dist/src/main.js', 'all'], {
    env: { ...process.env, EARSHOT_DATA: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('ready')) break
  await delay(IDLE_SECONDS * 1000)
  const rows = [child.pid ?? 0, postmasterOf(dataDir)]
    .flatMap(withChildren)
    .map(pid => ({ process: nameOf(pid), MB: megabytes(pid) }))
  console.table([...rows, { process: 'everything', MB: Math.round(rows.reduce((sum, { MB }) => sum + MB, 0)) }])
  child.kill('SIGTERM')
  await new Promise(resolve => child.once('exit', resolve))
  await rm(dataDir, { recursive: true, force: true })
}

const postmasterOf = (dataDir: string): number => {
  const file = path.join(dataDir, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

const nameOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 60)

const megabytes = (pid: number): number => {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 102.4) / 10
}

await main()
