import { readdir } from 'node:fs/promises';

/** Names in a directory, in order; none where there is no such directory. */
export const namesIn = (directory: string): Promise<string[]> =>
  readdir(directory).then(
    (names) => names.sort(),
    () => [],
  );

/** Of a file that is not there: null. */
export const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
