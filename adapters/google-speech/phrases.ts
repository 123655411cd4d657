/** Words of special needs that Google is told to expect. At most 5,000 phrases a request; a forum adds its wards and schools. */
export const SEND_PHRASES = [
  'EHCP',
  'EHC plan',
  'SENCO',
  'SENDIASS',
  'SEND',
  'annual review',
  'short breaks',
  'CAMHS',
  'portage',
  'SALT',
  'EBSA',
  'EOTAS',
  'tribunal',
  'personal budget',
  'local offer',
  'parent carer forum',
]
