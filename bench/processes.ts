import { readdirSync, readFileSync } from 'node:fs'

/** Linux only: what the kernel says of processes. */

export const withChildren = (pid: number): number[] => {
  const children = readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .map(Number)
    .filter(other => parentOf(other) === pid)
  return [pid, ...children.flatMap(withChildren)]
}

/** @returns -1 when there is no such process */
export const parentOf = (pid: number): number => Number(statOf(pid)?.[PARENT] ?? -1)

/** CPU that a process has used since it began; nothing for one that has ended. */
export const cpuSecondsOf = (pid: number): number => {
  const stat = statOf(pid)
  return stat ? (Number(stat[USER_TICKS]) + Number(stat[SYSTEM_TICKS])) / TICKS_A_SECOND : 0
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where things stand behind the name: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const [PARENT, USER_TICKS, SYSTEM_TICKS] = [1, 11, 12]
const TICKS_A_SECOND = 100

/** A process can end while it is looked at. */
const statOf = (pid: number): string[] | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? null
  } catch {
    return null
  }
}
