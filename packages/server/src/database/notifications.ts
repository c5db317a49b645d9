import pg from 'pg';

/** Listens on a connection of its own and connects again when it breaks; returns the stop. */
export async function listenTo(
  url: string,
  tell: (payload: string) => void,
  onError?: (error: Error) => void,
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('notification', ({ payload }) => tell(payload ?? ''));
    next.on('error', (error) => onError?.(error));
    next.on('end', () => {
      if (!stopped && client === next) reconnect();
    });
    await next.connect();
    await next.query('listen pbx_events');
    client = next;
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
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
