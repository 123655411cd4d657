import type { CodeFrameStore, FrameVersion } from '../../src/domain/code-frame/versions.js'
import { AppError } from '../../src/domain/errors.js'

/** Versions of a code frame kept in memory: the same promises as the real store. */
export const fakeCodeFrames = (): CodeFrameStore => {
  const kept: FrameVersion[] = []
  const newestFirst = () => [...kept].sort((one, other) => other.number - one.number)
  const has = (number: number) => kept.some(version => version.number === number)
  return {
    newest: async () => newestFirst()[0]?.number ?? null,
    find: async number => structuredClone(kept.find(version => version.number === number) ?? null),
    list: async () =>
      newestFirst().map(({ number, frame, by, at, note }) => ({ number, version: frame.version, by, at, note })),
    tookOver: async () => newestFirst().find(({ tookOver }) => tookOver)?.tookOver ?? null,
    async add(version, first) {
      if (!has(1)) kept.push({ number: 1, frame: first, by: null, at: null, note: '', tookOver: first })
      if (has(version.number)) throw new AppError('superseded', 'Somebody else changed the list.')
      kept.push(structuredClone(version))
    },
  }
}
