import { Prisma, type PrismaClient } from '../../../prisma/generated/client.js'
import { type CodeFrame, codeFrameShape } from '../../../src/domain/code-frame/code-frame.js'
import type { CodeFrameStore, FrameVersion, FrameVersionLine } from '../../../src/domain/code-frame/versions.js'
import { AppError } from '../../../src/domain/errors.js'
import { translating } from '../errors.js'

const line = { number: true, version: true, by: true, at: true, note: true } as const
const whole = { ...line, frame: true, tookOver: true } as const satisfies Prisma.CodeFrameVersionSelect

/** Versions of the code frame in PostgreSQL. */
export const createCodeFrameStore = ({ codeFrameVersion }: PrismaClient): CodeFrameStore => ({
  async newest() {
    const newest = await translating(() =>
      codeFrameVersion.findFirst({ select: { number: true }, orderBy: { number: 'desc' } }),
    )
    return newest?.number ?? null
  },
  async find(number) {
    const row = await translating(() => codeFrameVersion.findUnique({ where: { number }, select: whole }))
    return row && toVersion(row)
  },
  async list() {
    const rows = await translating(() => codeFrameVersion.findMany({ select: line, orderBy: { number: 'desc' } }))
    return rows.map(toLine)
  },
  async tookOver() {
    const rows = await translating(() =>
      codeFrameVersion.findMany({ select: whole, orderBy: { number: 'desc' }, where: TOOK_OVER, take: 1 }),
    )
    const [last] = rows.map(toVersion)
    return last?.tookOver ?? null
  },
  async add(version, first) {
    const beginning: FrameVersion = { number: 1, frame: first, by: null, at: null, note: '', tookOver: first }
    await translating(() => codeFrameVersion.createMany({ data: toRow(beginning), skipDuplicates: true }))
    // Two people at once: the key lets one in.
    const { count } = await translating(() =>
      codeFrameVersion.createMany({ data: toRow(version), skipDuplicates: true }),
    )
    if (count === 0) {
      throw new AppError('superseded', 'Somebody else changed the list while you were at it. Look at it and try again.')
    }
  },
})

// ---------------------------------------------------------------------------------------------------------------------

type LineRow = Prisma.CodeFrameVersionGetPayload<{ select: typeof line }>
type Row = Prisma.CodeFrameVersionGetPayload<{ select: typeof whole }>

/** Version 1 and those that brought in a newer list; every other is the forum's own work. */
const TOOK_OVER = { NOT: { tookOver: { equals: Prisma.DbNull } } } satisfies Prisma.CodeFrameVersionWhereInput

const toLine = ({ at, ...row }: LineRow): FrameVersionLine => ({ ...row, at: at?.toISOString() ?? null })

const toVersion = ({ frame, tookOver, version: _version, at, ...row }: Row): FrameVersion => ({
  ...row,
  at: at?.toISOString() ?? null,
  frame: toFrame(frame),
  ...(tookOver === null ? {} : { tookOver: toFrame(tookOver) }),
})

/** What an older Earshot kept has the parts that came later as they are when nothing is said of them. */
const toFrame = (json: Prisma.JsonValue): CodeFrame => codeFrameShape.parse(json)

const toRow = ({ frame, tookOver, at, ...version }: FrameVersion): Prisma.CodeFrameVersionCreateManyInput => ({
  ...version,
  version: frame.version,
  frame,
  at: at === null ? null : new Date(at),
  ...(tookOver ? { tookOver } : {}),
})
