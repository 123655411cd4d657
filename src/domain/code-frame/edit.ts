import type { CodeFrame, Subtheme } from './code-frame.js'

/** What people write about a sub-theme. */
export type SubthemeWords = Pick<
  Subtheme,
  'name' | 'definition' | 'include' | 'exclude' | 'cues' | 'weakCues' | 'together' | 'notIn'
>

/** One change of the frame. The id of a code never changes, and none is ever removed. */
export type FrameEdit =
  /** A theme cannot stand empty: it begins with a sub-theme. */
  | { kind: 'add-theme'; name: string; definition: string; first: SubthemeWords }
  | { kind: 'add-subtheme'; theme: string; words: SubthemeWords }
  | { kind: 'change-theme'; id: string; name: string; definition: string }
  | { kind: 'change-subtheme'; id: string; words: SubthemeWords }
  /** Up or down among its neighbours. */
  | { kind: 'move'; id: string; step: 'up' | 'down' }
  | { kind: 'move-to-theme'; id: string; theme: string }
  /** A theme into a theme, or a sub-theme into a sub-theme: what was given the one is from now on found under the other. */
  | { kind: 'merge'; id: string; into: string }
  | { kind: 'retire'; id: string }
  | { kind: 'bring-back'; id: string }

/** A new frame, or why it cannot be made: a plain sentence for the field it belongs to. */
export type Edited = { ok: true; frame: CodeFrame } | { ok: false; field: string; problem: string }

export const done = (frame: CodeFrame): Edited => ({ ok: true, frame })
export const refused = (field: string, problem: string): Edited => ({ ok: false, field, problem })
