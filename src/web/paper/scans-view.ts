import type { BlobRef } from '../../domain/ports.js'
import type { PileSheet } from '../../domain/surveys/paper/pile.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import { fileKindOf, isSafePicture } from '../file-kinds.js'
import { paths } from '../paths.js'

export interface ScanView {
  href: string
  isPicture: boolean
  /** `Picture 1`, `PDF document 2`. */
  name: string
}

export const scansView = (batch: Pick<Batch, 'id'>, { id, sheet }: PileSheet): ScanView[] =>
  sheet.scans.map((scan, place) => ({
    href: paths.pileScan(batch.id, id, nameOf(scan)),
    isPicture: isSafePicture(scan.mimeType),
    name: `${fileKindOf(scan.mimeType).name} ${place + 1}`,
  }))

/** The last part of its key, as it stands in addresses. */
export const nameOf = ({ key }: BlobRef): string => key.split('/').at(-1) ?? ''
