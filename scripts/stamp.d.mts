interface Part {
  output: string
  inputs: string[]
  skip?: RegExp
}

export function createStamp(root: string, part: Part): { isFresh(): boolean; write(): void }
