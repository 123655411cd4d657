import { z } from 'zod'
import { NONE } from './theme-groups.js'

const MOST = 100

/** The themes that somebody ticked, or "none of these". */
export const chosenForm = z.object({
  codes: z
    .preprocess(given => [given ?? []].flat(), z.array(z.string().max(100)).max(MOST))
    .refine(codes => codes.length > 0, 'Choose what this is about, or “None of these”')
    .refine(codes => !codes.includes(NONE) || codes.length === 1, 'Choose themes, or “None of these”, but not both')
    .transform(codes => [...new Set(codes.filter(code => code !== NONE))]),
  seen: z.string().max(20_000).catch(''),
})
