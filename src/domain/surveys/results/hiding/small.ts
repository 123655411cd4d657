/** The fewest people who may stand behind a figure. Under it somebody could be known by their answer. */
export const FEWEST = 5

/** Nobody is no small number: a 0 points at nobody. */
export const isSmall = (count: number): boolean => count > 0 && count < FEWEST
