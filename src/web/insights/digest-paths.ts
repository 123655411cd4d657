/** Addresses of what was new in a week, which is named by its Monday. */
export const digestPaths = {
  digests: () => '/insights/week',
  digest: (week: string, done = '') => `/insights/week/${week}${done && `?done=${done}`}`,
  digestUnplaced: (week: string, cues: string) => `/insights/week/${week}?${new URLSearchParams({ unplaced: cues })}`,
  digestMake: (week: string) => `/insights/week/${week}/make`,
  digestPutAside: (week: string) => `/insights/week/${week}/not-a-topic`,
  digestTakeBack: (week: string) => `/insights/week/${week}/topic-after-all`,
  digestSubtheme: (week: string) => `/insights/week/${week}/sub-theme`,
} as const
