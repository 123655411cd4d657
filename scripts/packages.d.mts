export function packagesAreThere(root: string): boolean
