import pg from 'pg';

/** A connection that listens, and holds what one process at a time may hold. */
export interface Listening {
  /** Takes an advisory lock for as long as the connection lives; false while another process has it. */
  hold(lock: number): Promise<boolean>;
  stop(): Promise<void>;
}

/** Listens on a connection of its own and connects again when it breaks. */
export async function listenTo(
  url: string,
  tell: (payload: string) => void,
  onError?: (error: Error) => void,
): Promise<Listening> {
  let client: pg.Client | undefined;
  const held = new Set<number>();
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('notification', ({ payload }) => tell(payload ?? ''));
    next.on('error', (error) => onError?.(error));
    next.on('end', () => {
      held.clear();
      if (!stopped && client === next) reconnect();
    });
    await next.connect();
    await next.query('listen pbx_events');
    client = next;
    held.clear();
    // What was announced while nobody listened is read again: an empty payload stands for every domain.
    tell('');
  }
  function reconnect(): void {
    retry = setTimeout(() => {
      connect().catch((error: Error) => {
        onError?.(error);
        if (!stopped) reconnect();
      });
    }, 1_000);
  }

  await connect();
  return {
    async hold(lock) {
      const asked = client;
      if (held.has(lock) || !asked) return held.has(lock);
      const { rows } = await asked.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1) as taken',
        [lock],
      );
      if (rows[0]?.taken && asked === client) held.add(lock);
      return held.has(lock);
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
