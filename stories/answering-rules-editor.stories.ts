import '@pbxkit/components/answering-rules-editor.js';
import { problem } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Granted, inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { edited } from './seed-editor.js';
import { rules, rulesHandlers } from './seed-rules.js';

const meta: Meta = {
  title: 'Users/Answering rules editor',
  component: 'pbx-answering-rules-editor',
  tags: ['autodocs'],
};
export default meta;

type Press = Parameters<NonNullable<StoryObj['play']>>[0];

const editor = html`<pbx-answering-rules-editor user-id=${edited.id}></pbx-answering-rules-editor>`;
const readOnly: Granted = {
  granted: { 'answering-rules-editor': ['users:read', 'timeFrames:read'] },
};
const own: Granted = {
  granted: { 'answering-rules-editor': ['answeringRules:write', 'timeFrames:own'] },
};

async function ready({ canvasElement }: Press) {
  await customElements.whenDefined('pbx-answering-rules-editor');
  const element = canvasElement.querySelector('pbx-answering-rules-editor');
  while (element && element.status.state !== 'ready')
    await new Promise((done) =>
      element.addEventListener('pbx-state-changed', done, { once: true }),
    );
  return element;
}

/** Unfolds the rule in force. */
async function unfold(context: Press) {
  const element = await ready(context);
  element?.renderRoot.querySelector<HTMLElement>('.rule.active .fold')?.click();
}

async function save(context: Press) {
  const element = await ready(context);
  if (!element) return;
  element.edits = { ringSeconds: 40 };
  await element.save();
}

/** Sends busy calls on though several phones ring. */
async function refuse(context: Press) {
  const element = await ready(context);
  if (!element) return;
  const busy = { kind: 'directory' as const };
  element.edits = {
    ringSeconds: 2,
    rules: rules.rules.map((rule) =>
      rule.ringTargets.length > 1
        ? { ...rule, forward: { ...rule.forward, whenBusy: busy } }
        : rule,
    ),
  };
  await element.save();
}

export const Default: StoryObj = { render: inSession(editor, rulesHandlers) };
export const Unfolded: StoryObj = { render: inSession(editor, rulesHandlers), play: unfold };
export const OnlyDefault: StoryObj = {
  render: inSession(editor, () => {
    const [last] = rules.rules.slice(-1);
    return rulesHandlers({
      ...rules,
      rules: last ? [last] : [],
      activeRuleId: last?.id ?? '',
      activeUntil: null,
      allowedNumbers: [],
      blockedNumbers: [],
    });
  }),
};
export const OwnRules: StoryObj = {
  parameters: own,
  render: inSession(editor, rulesHandlers),
  play: unfold,
};
export const Refused: StoryObj = { render: inSession(editor, rulesHandlers), play: refuse };
export const Loop: StoryObj = {
  render: inSession(editor, () => ({
    ...rulesHandlers(),
    updateAnsweringRules: () =>
      problem(422, 'loop', {
        errors: [
          {
            pointer: '/rules/0/forward/always',
            code: 'loop',
            message: 'Émile Roy → Anne-Sophie Lévesque → Émile Roy',
          },
        ],
      }),
  })),
  play: save,
};
export const SavedElsewhere: StoryObj = {
  render: inSession(editor, () => ({
    ...rulesHandlers(),
    updateAnsweringRules: () =>
      problem(412, 'stale', { current: { ...rules, version: 9, ringSeconds: 15 } }),
  })),
  play: save,
};
export const Saved: StoryObj = { render: inSession(editor, rulesHandlers), play: save };
export const Saving: StoryObj = {
  render: inSession(editor, () => ({ ...rulesHandlers(), updateAnsweringRules: never })),
  play: (context) => void save(context),
};
export const ReadOnly: StoryObj = {
  parameters: readOnly,
  render: inSession(editor, rulesHandlers),
  play: unfold,
};
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(editor, () => ({ ...rulesHandlers(), getAnsweringRules: never })),
};
export const Failed: StoryObj = {
  render: inSession(editor, () => ({ ...rulesHandlers(), getAnsweringRules: failure })),
};
export const Denied: StoryObj = { render: inSession(editor, rulesHandlers, powerless) };
export const Expired: StoryObj = { render: inSession(editor, rulesHandlers, signedOut) };
