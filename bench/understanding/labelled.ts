import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const labelled = z.object({
  id: z.string(),
  text: z.string(),
  themes: z.array(z.string()),
  sentiment: z.union([z.number(), z.literal('mixed')]),
  services: z.array(z.string()),
  kind: z.string(),
  safeguarding: z.enum(['none', 'concern', 'urgent']),
  pii: z.array(z.object({ type: z.string(), value: z.string() })),
})

/** A text with what people found in it. `value` of personal data is an exact piece of the text. */
export type Labelled = z.infer<typeof labelled>

/** Reads one labelled text a line. */
export const loadLabelled = async (file: string): Promise<Labelled[]> => {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.filter(line => line.trim() !== '').map(line => labelled.parse(JSON.parse(line)))
}
