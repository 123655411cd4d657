import { z } from 'zod'
import { withoutGaps } from '../../domain/directory/directory.js'

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Write no more than ${most} letters here`)
    .optional()
    .transform(text => text || undefined)
const ids = z.preprocess(value => [value ?? []].flat(), z.array(z.string().max(60)).max(200))

/** A place as somebody typed it, made into what is kept: gaps left out, an address without `https://` completed. */
export const placeForm = z
  .object({
    name: z.string('Enter the name').trim().min(1, 'Enter the name').max(100, 'Write no more than 100 letters here'),
    whatFor: z
      .string('Say what it is for')
      .trim()
      .min(1, 'Say what it is for')
      .max(300, 'Write no more than 300 letters here'),
    phone: optionalText(30).refine(
      given => !given || PHONE.test(given),
      'Enter a telephone number, like 0808 808 3555',
    ),
    email: optionalText(200).refine(
      given => !given || z.email().safeParse(given).success,
      'Enter an e-mail address, like name@example.org',
    ),
    website: optionalText(300)
      .transform(given => given && withProtocol(given))
      .refine(given => !given || WEB.safeParse(given).success, 'Enter a web address, like https://example.org'),
    hours: optionalText(100),
    areas: ids,
    themes: ids,
  })
  .refine(({ phone, email, website }) => phone || email || website, {
    path: ['phone'],
    message: 'Enter a telephone number, an e-mail address or a web address',
  })
  .transform(withoutGaps)

// ---------------------------------------------------------------------------------------------------------------------

const PHONE = /^\+?\d[\d ]{2,}$/
const WEB = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })

const withProtocol = (given: string): string => (/^https?:\/\//i.test(given) ? given : `https://${given}`)
