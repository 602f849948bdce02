/** The last name of a path, of either kind of system: what people call a folder. */
export function lastNameOf(path: string): string {
  return path.split(/[\\/]/u).findLast((name) => name !== '') ?? path;
}

/** A place inside a folder. */
export function placeIn(folder: string, separator: string, name: string): string {
  return `${folder.replace(/[\\/]+$/u, '')}${separator}${name}`;
}
