import type { Page } from 'playwright-core';
import { startCalls, type CallBench } from '../calls/engine.js';
import { user } from '../calls/setting.js';
import type { Phone } from '../calls/phone/phone.js';
import { median, type Figure, type NotRun } from './figures.js';
import { openKitPage } from './kit-page.js';

const calls = 20;
const milliseconds = 1000;

const script = `
  import '/kit/session.js';
  import '/kit/active-calls.js';
  const session = document.body.appendChild(document.createElement('pbx-session'));
  session.setAttribute('api-base', '/v1');
  session.setAttribute('token-url', '/token');
  const view = session.appendChild(document.createElement('pbx-active-calls'));
  const shown = () => view.shadowRoot?.querySelector('pbx-data-table')?.shadowRoot?.textContent ?? '';
  window.shows = (text) => shown().includes(text);
  window.ready = () => view.status?.state === 'empty';`;

/** A caller outside rings a phone, is not answered, and hangs up: when does the page say so? */
async function follow(bench: CallBench, phone: Phone, page: Page, caller: string) {
  const spelled = caller.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$2-$3');
  const calling = bench.carrier.call('+15145550199', caller);
  await phone.nextCall();
  const rings = performance.now();
  await page.waitForFunction((text) => (window as unknown as Shown).shows(text), spelled, {
    polling: 'raf',
  });
  const appears = performance.now() - rings;
  const call = await calling;
  const ended = call.until('ended');
  const leaving = performance.now();
  call.cancel();
  await page.waitForFunction((text) => !(window as unknown as Shown).shows(text), spelled, {
    polling: 'raf',
  });
  const leaves = performance.now() - leaving;
  await ended;
  return { appears, leaves };
}

interface Shown {
  shows(text: string): boolean;
  ready(): boolean;
}

/** How long a real call takes to appear in, and to leave, a table of calls in a browser. */
export async function activeCalls(): Promise<Figure[] | NotRun> {
  const prerequisites: string = '../../.config/prerequisites.mjs';
  const { missingEngine } = (await import(prerequisites)) as {
    missingEngine(): Promise<string | null>;
  };
  const reason = await missingEngine();
  if (reason) return { reason };
  const bench = await startCalls();
  const { acme } = bench.server;
  const somebody = acme.users['basic-user'];
  const reseller = await bench.server.clientAs('reseller');
  await reseller.POST('/phone-numbers', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    headers: { 'Pbx-Domain': acme.name },
    body: { number: '+15145550199', destination: user(somebody), timeRules: [] },
  });
  const { phone } = await bench.phoneOf(somebody);
  const kit = await openKitPage({
    api: await bench.server.listen(),
    token: await bench.server.tokenOf('office-manager'),
    domain: acme.name,
    granted: ['calls:read'],
    scripts: { calls: script },
  });
  const page = await kit.window.newPage();
  await page.goto(`${kit.url}/calls`);
  await page.waitForFunction(() => (window as unknown as Shown).ready());
  const found = [];
  for (let number = 0; number < calls; number += 1)
    found.push(await follow(bench, phone, page, `+1418555${2000 + number}`));
  await kit.close();
  await bench.close();
  return [
    figure(
      'A call appears in <pbx-active-calls> after it rings',
      found.map((one) => one.appears),
    ),
    figure(
      'It leaves after the caller hung up',
      found.map((one) => one.leaves),
    ),
  ];
}

const figure = (name: string, times: readonly number[]): Figure => ({
  name,
  ratio: Math.max(...times) / milliseconds,
  limit: 1,
  against: `${milliseconds} ms, the slowest of ${times.length} calls`,
  note: `${Math.round(median(times))} ms at the median, ${Math.round(Math.max(...times))} ms at most`,
});
