import { applyEdit } from '../../domain/code-frame/apply-edit.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { differencesBetween } from '../../domain/code-frame/compare.js'
import type { FrameEdit } from '../../domain/code-frame/edit.js'
import { codeFrameProblems } from '../../domain/code-frame/problems.js'
import { AppError } from '../../domain/errors.js'
import { findVersion } from './find-version.js'
import { type Change, type FrameChanged, type FrameDeps, saveVersion } from './save-version.js'

/**
 * Makes one change of the frame as one more version. What others have changed elsewhere in the list meanwhile is no hindrance.
 * @throws AppError `superseded` when somebody else changed the same theme since it was seen
 */
export const editFrame =
  (deps: FrameDeps) =>
  async (edit: FrameEdit, { seen, ...who }: Change): Promise<FrameChanged> => {
    await deps.frames.lookAgain()
    const { frame } = deps.frames.current()
    if (await isChangedSince(deps, seen, codesOf(edit))) throw changedMeanwhile()
    const edited = applyEdit(frame, edit)
    if (!edited.ok) return { outcome: 'refused', field: edited.field, problems: [edited.problem] }
    if (isSame(frame, edited.frame)) return { outcome: 'unchanged' }
    const problems = codeFrameProblems(edited.frame)
    return problems.length > 0 ? { outcome: 'refused', problems } : saveVersion(deps, edited.frame, who)
  }

// ---------------------------------------------------------------------------------------------------------------------

const changedMeanwhile = (): AppError =>
  new AppError('superseded', 'Somebody else changed this while you were writing. Look at how it is now, and try again.')

const codesOf = (edit: FrameEdit): string[] => [
  ...('id' in edit ? [edit.id] : []),
  ...('into' in edit ? [edit.into] : []),
  ...('theme' in edit ? [edit.theme] : []),
]

const isChangedSince = async (deps: FrameDeps, seen: number, codes: string[]): Promise<boolean> => {
  const current = deps.frames.current()
  if (seen === current.number) return false
  const before = await findVersion(deps, seen)
  return before === null || differencesBetween(before.frame, current.frame).some(({ id }) => codes.includes(id))
}

const isSame = (one: CodeFrame, other: CodeFrame): boolean => JSON.stringify(one) === JSON.stringify(other)
