import { z } from 'zod'

/** What every step's job carries: an id and nothing else. */
export const experiencePayload = z.strictObject({ experienceId: z.uuid() })
