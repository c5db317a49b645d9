import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown } from '../testing.js';
import type { VoiceMessage } from './voicemail.model.js';
import { message, messages as sample, soundReply } from './voicemail.sample.js';
import './voicemail.js';
import type { PbxVoicemail } from './voicemail.js';

type Options = Parameters<typeof createTestSession>[1];

async function show(
  stored: readonly VoiceMessage[] = sample,
  handlers: TestHandlers = {},
  options: Options = {},
) {
  let items = [...stored];
  const session = createTestSession(
    {
      listVoiceMessages: ({ params: { query } }) => {
        const wanted = items.filter(({ heard }) => (query.heard ?? heard) === heard);
        return { items: wanted, nextCursor: null, total: wanted.length };
      },
      getVoiceMessageAudio: () => soundReply(20),
      updateVoiceMessage: ({ params, body }) => {
        const found = items.find(({ id }) => id === params.path.voiceMessageId)!;
        const next = { ...found, heard: body.heard ?? found.heard, version: found.version + 1 };
        items = items.map((one) => (one.id === next.id ? next : one));
        return next;
      },
      deleteVoiceMessage: ({ params }) => {
        items = items.filter(({ id }) => id !== params.path.voiceMessageId);
        return { status: 204 };
      },
      placeCall: () => ({ status: 201, body: { id: '01890000-0000-7000-8000-0000000000e1' } }),
      ...handlers,
    },
    options,
  );
  const element = await mount<PbxVoicemail>(session, html`<pbx-voicemail></pbx-voicemail>`);
  const operations = () => session.calls.map(({ operationId }) => operationId);
  const leave = (message: VoiceMessage) => {
    items = [message, ...items];
    session.push({ resource: 'voice-messages', ids: [message.id] });
  };
  return { element, session, operations, leave };
}

const rows = (element: PbxVoicemail) => [...element.renderRoot.querySelectorAll('li')];
const act = (element: PbxVoicemail, name: string, row = 0) =>
  rows(element)[row]!.querySelector<HTMLElement>(`[data-act=${name}]`)!;
/** The button of a player, inside its own shadow. */
const playButton = (element: PbxVoicemail, row = 0) =>
  rows(element)[row]!.querySelector('pbx-audio-player')!.renderRoot.querySelector('button')!;
async function press(button: HTMLElement, key = 'Enter') {
  button.focus();
  await sendKeys({ press: key });
}

describe('pbx-voicemail', () => {
  it('says who called and when, and which are new', async () => {
    const { element } = await show();
    await shown(element, 'li');
    const texts = rows(element).map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(texts[0]).to.contain('Luc Gagnon').and.contain('1003').and.contain('New');
    expect(texts[0]).to.contain('Jan');
    expect(texts[1]).to.contain('(418) 555-0199');
    expect(texts[2]).to.contain('Withheld number').and.not.contain('New');
    await says(element, 'All (3)');
    await says(element, 'New (2)');
  });

  it('is accessible', async () => {
    const { element } = await show();
    await shown(element, 'li');
    await expect(element).to.be.accessible();
  });

  it('plays a message by keyboard and marks it as heard', async () => {
    const { element, session } = await show();
    await shown(element, 'li');
    const marked = oneEvent(element, 'pbx-voice-message-marked');
    await press(playButton(element), 'Space');
    expect((await marked).detail).to.include({ id: sample[0]!.id, heard: true });
    const call = session.calls.find(({ operationId }) => operationId === 'getVoiceMessageAudio');
    expect(call?.params.path).to.deep.equal({ voiceMessageId: sample[0]!.id });
    await says(element, 'New (1)');
    expect(rows(element)[0]!.querySelector('pbx-audio-player')!.playing).to.be.true;
  });

  it('keeps a message in sight while it is heard among the new ones', async () => {
    const { element } = await show();
    (await shown(element, '#new')).click();
    await waitUntil(() => rows(element).length === 2);
    const marked = oneEvent(element, 'pbx-voice-message-marked');
    await press(playButton(element), 'Space');
    await marked;
    expect(rows(element)).to.have.length(2);
  });

  it('counts the new ones among all, also those beyond the first page', async () => {
    const { element, session } = await show(sample, {
      listVoiceMessages: ({ params: { query } }) => {
        const wanted = sample.filter(({ heard }) => (query.heard ?? heard) === heard);
        const items = wanted.slice(0, query.limit ?? 50);
        return {
          items,
          nextCursor: null,
          total: query.heard === false ? 120 : 300,
        };
      },
    });
    await says(element, 'New (120)');
    await says(element, 'All (300)');
    (await shown(element, '#new')).click();
    await waitUntil(() => rows(element).length === 2);
    const asked = session.calls.filter(({ operationId }) => operationId === 'listVoiceMessages');
    expect(asked.some(({ params }) => (params.query as { heard?: boolean }).heard === false)).to.be
      .true;
  });

  it('tells which messages the person chose', async () => {
    const { element } = await show();
    const told = oneEvent(element, 'pbx-shown-change');
    await press(await shown(element, '#new'));
    expect((await told).detail).to.equal('new');
    expect(element.renderRoot.querySelector('#new')!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('marks as heard and as new again', async () => {
    const { element } = await show();
    await shown(element, 'li');
    await press(act(element, 'markHeard'));
    await says(element, 'New (1)');
    const again = act(element, 'markNew');
    expect(again.getRootNode()).to.have.property('activeElement', again);
    await press(again);
    await says(element, 'New (2)');
  });

  it('deletes after a question and goes on at the next message', async () => {
    const { element } = await show();
    await shown(element, 'li');
    await press(act(element, 'delete'));
    await says(element, 'Delete the message from Luc Gagnon?');
    const gone = oneEvent(element, 'pbx-voice-message-deleted');
    await press(await shown(element, 'dialog .danger'));
    await gone;
    await waitUntil(() => !element.renderRoot.querySelector('dialog'));
    expect(rows(element)).to.have.length(2);
    await waitUntil(
      () => (element.renderRoot as ShadowRoot).activeElement === act(element, 'delete'),
    );
  });

  it('deletes nothing when the person or the page says no', async () => {
    const { element, operations } = await show();
    await shown(element, 'li');
    await press(act(element, 'delete'));
    await shown(element, 'dialog');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !element.renderRoot.querySelector('dialog'));
    element.addEventListener('pbx-voice-message-delete', (event) => event.preventDefault());
    await press(act(element, 'delete'));
    await press(await shown(element, 'dialog .danger'));
    expect(operations()).not.to.include('deleteVoiceMessage');
  });

  it('calls back from the own phone, where there is a number', async () => {
    const { element, session } = await show();
    await shown(element, 'li');
    expect(act(element, 'call', 2)).to.be.null;
    const called = oneEvent(element, 'pbx-voice-message-called');
    await press(act(element, 'call', 1));
    await called;
    expect(session.calls.at(-1)).to.deep.include({ body: { to: '+14185550199' } });
  });

  it('offers no call without the right to it', async () => {
    const granted = { grant: { granted: { voicemail: ['voicemail:own' as const] } } };
    const { element } = await show(sample, {}, granted);
    await shown(element, 'li');
    expect(act(element, 'call', 1)).to.be.null;
  });

  it('says why a call or a mark failed', async () => {
    const { element } = await show(sample, {
      placeCall: () => problem(409, 'no-phone', { detail: 'None of your phones is there.' }),
    });
    await shown(element, 'li');
    await press(act(element, 'call', 1));
    await says(element, 'None of your phones is there.');
  });

  it('hands the sound over as a file', async () => {
    const { element } = await show();
    await shown(element, 'li');
    const saved = new Promise<string>((resolve) => {
      const listen = (event: Event) => {
        const link = event.target as HTMLAnchorElement;
        if (!link.download) return;
        event.preventDefault();
        resolve(link.download);
      };
      HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
        this.addEventListener('click', listen, { once: true });
        this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      };
    });
    const { click } = HTMLElement.prototype;
    await press(act(element, 'download', 1));
    expect(await saved).to.equal('voice-message-2026-01-05-1400.wav');
    HTMLAnchorElement.prototype.click = click;
  });

  it('shows a message as soon as it is left', async () => {
    const { element, leave } = await show([]);
    await says(element, 'No messages');
    leave(sample[1]!);
    await says(element, '(418) 555-0199');
  });

  it('says that no message is new', async () => {
    const { element } = await show([sample[2]!]);
    (await shown(element, '#new')).click();
    await says(element, 'No new messages');
    (await shown(element, '[part=empty] button')).click();
    await says(element, 'Withheld number');
  });

  /** As the server does, with a page of 40. */
  const paging = (total: number): TestHandlers => {
    const all = Array.from({ length: total }, (_, index) => message(1000 + index));
    return {
      listVoiceMessages: ({ params: { query } }) => {
        const found = all.filter(({ from }) => from.number?.includes(query.q ?? ''));
        const start = Number(query.cursor ?? 0);
        const end = start + Math.min(query.limit ?? 50, 40);
        const nextCursor = end < found.length ? String(end) : null;
        return { items: found.slice(start, end), nextCursor, total: found.length };
      },
    };
  };

  it('says how many more there are, and shows them too, each once', async () => {
    const { element } = await show([], paging(130));
    await says(element, 'The first 100 are shown; 30 more are kept.');
    expect(rows(element)).to.have.length(100);
    await press(await shown(element, '#more'));
    await waitUntil(() => rows(element).length === 130);
    expect(new Set(rows(element).map(({ id }) => id)).size).to.equal(130);
    expect(element.renderRoot.querySelector('.more')).to.equal(null);
  });

  it('finds messages by caller, and says when there is none', async () => {
    const { element, session } = await show([], paging(3));
    const field = await shown<HTMLInputElement>(element, '#search');
    const changed = oneEvent(element, 'pbx-query-change');
    field.focus();
    await sendKeys({ type: '819' });
    await sendKeys({ press: 'Enter' });
    expect((await changed).detail).to.equal('819');
    await says(element, 'No messages from such a caller');
    expect(session.calls.at(-1)?.params.query).to.deep.equal({ limit: 100, q: '819' });
    await expect(element).to.be.accessible();
    (await shown(element, '[part=empty] button')).click();
    await waitUntil(() => rows(element).length === 3);
    expect([element.query, field.value]).to.deep.equal(['', '']);
  });

  it('shows why it cannot be read, and what is missing', async () => {
    const failed = await show([], { listVoiceMessages: () => problem(500, 'internal') });
    await shown(failed.element, '[part=error]');
    const { element } = await show([], {}, { grant: { granted: {} } });
    await says(element, 'voicemail:own');
  });

  it('speaks French', async () => {
    const { element } = await show(sample, {}, { locale: 'fr-CA' });
    await says(element, 'Nouveaux (2)');
    await says(element, 'Numéro masqué');
  });
});
