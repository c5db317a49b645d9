import { conflict } from '../problem.js';
import { violates } from './violations.js';

/** Runs a statement; 409 `name-taken` where one of these unique indexes refuses the name. */
export async function refuseTakenName<T>(statement: Promise<T>, ...indexes: string[]): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (indexes.some((index) => violates(error, index)))
      throw conflict('name-taken', { errors: [{ pointer: '/name', code: 'name-taken' }] });
    throw error;
  }
}
