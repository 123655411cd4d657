import { addSubtheme, addTheme } from './add.js'
import { bringBack } from './bring-back.js'
import { changeSubtheme, changeTheme } from './change.js'
import type { CodeFrame } from './code-frame.js'
import type { Edited, FrameEdit } from './edit.js'
import { merge } from './merge.js'
import { move, moveToTheme } from './move.js'
import { retire } from './retire.js'

/** The frame after one change. The one that is given stays as it is. */
export const applyEdit = (frame: CodeFrame, edit: FrameEdit): Edited => {
  switch (edit.kind) {
    case 'add-theme':
      return addTheme(frame, edit)
    case 'add-subtheme':
      return addSubtheme(frame, edit)
    case 'change-theme':
      return changeTheme(frame, edit)
    case 'change-subtheme':
      return changeSubtheme(frame, edit)
    case 'move':
      return move(frame, edit)
    case 'move-to-theme':
      return moveToTheme(frame, edit)
    case 'merge':
      return merge(frame, edit)
    case 'retire':
      return retire(frame, edit.id)
    case 'bring-back':
      return bringBack(frame, edit.id)
  }
}
