import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import type { IncomingMessage } from '../../src/domain/incoming-message.js'

const FOLDER = path.join(projectRoot, 'prisma', 'demo', 'voice')
const DAY = 24 * 60 * 60 * 1000

/** A few made-up voice notes, spoken by machines, from the last days before `now`. */
export const demoVoiceNotes = async (now: Date): Promise<IncomingMessage[]> => {
  const files = (await readdir(FOLDER)).toSorted()
  return files.map((file, index) => ({
    channel: 'whatsapp',
    externalId: `invented-voice-${index + 1}`,
    sender: null,
    sentAt: new Date(now.getTime() - (index + 1) * DAY * 1.37),
    consent: { keep: true, quote: true, contact: false, wordingVersion: 'invented', language: 'en', how: 'invented' },
    recording: { mimeType: 'audio/ogg', load: () => readFile(path.join(FOLDER, file)) },
    invented: true,
  }))
}
