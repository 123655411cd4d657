/** Seconds as a person says them: `1 minute 5 seconds`. Part seconds round up, so that a short sound is never "0 seconds". */
export const inWords = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  const parts = [counted(Math.floor(whole / 60), 'minute'), counted(whole % 60, 'second')].filter(Boolean)
  return parts.join(' ') || '0 seconds'
}

// ---------------------------------------------------------------------------------------------------------------------

const counted = (count: number, unit: string): string => {
  if (count === 0) return ''
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
