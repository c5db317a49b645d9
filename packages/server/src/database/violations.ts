/** Whether an error is PostgreSQL's refusal of a second row (23505) by the unique index of this name. */
export function violates(error: unknown, index: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23505' &&
    'constraint' in error &&
    error.constraint === index
  );
}
