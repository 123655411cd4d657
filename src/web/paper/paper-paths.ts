/** Addresses of typing in paper. @param batch id of the pile @param sheet id of the response */
export const paperPaths = {
  paper: (done = '') => `/paper${done && `?done=${done}`}`,
  paperBegin: () => '/paper/begin',
  paperWorker: () => '/paper/worker.js',
  paperKey: () => '/paper/key',
  pile: (batch: string, done = '') => `${pile(batch)}${done && `?done=${done}`}`,
  pileType: (batch: string) => `${pile(batch)}/type`,
  pileSheet: (batch: string, sheet: string) => `${pile(batch)}/sheets/${encodeURIComponent(sheet)}`,
  pileScans: (batch: string, sheet: string, done = '') =>
    `${pile(batch)}/sheets/${encodeURIComponent(sheet)}/scans${done && `?done=${done}`}`,
  pileScan: (batch: string, sheet: string, name: string) =>
    `${pile(batch)}/sheets/${encodeURIComponent(sheet)}/scans/${encodeURIComponent(name)}`,
  pileSecond: (batch: string) => `${pile(batch)}/second`,
  pileSecondSheet: (batch: string, sheet: string) => `${pile(batch)}/second/${encodeURIComponent(sheet)}`,
  pileDifferences: (batch: string) => `${pile(batch)}/differences`,
  pileDifference: (batch: string, sheet: string) => `${pile(batch)}/differences/${encodeURIComponent(sheet)}`,
  pileNumbers: (batch: string) => `${pile(batch)}/numbers`,
  pileClose: (batch: string) => `${pile(batch)}/close`,
  pileOpenAgain: (batch: string) => `${pile(batch)}/open-again`,
}

// ---------------------------------------------------------------------------------------------------------------------

function pile(batch: string): string {
  return `/paper/${encodeURIComponent(batch)}`
}
