import type { Capability } from '@pbxkit/client';
import type { TemplateResult } from 'lit';
import type { Icon } from './icons.js';
import { tasks } from './tasks.js';
import type { Task } from './tasks.js';
import type { WordId, Words } from './words.js';

export type Level = 'account' | 'organization';

/** What a page may know and do; data it leaves to the elements. */
export interface PageContext {
  readonly words: Words;
  /** Values of the `:name` segments of its path. */
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Secret of the mailed link that led here, or empty. */
  readonly token: string;
  /** Id of the person; empty until they are known. */
  readonly userId: string;
  can(capability: Capability): boolean;
  /** Goes to another page or query; does nothing once the page was left. */
  go(to: string, options?: { replace?: boolean }): void;
  /** Says something that the next page shows, such as what was saved. */
  announce(text: string): void;
}

export interface Route {
  readonly path: string;
  readonly title: WordId;
  readonly load: () => Promise<{ readonly page: (context: PageContext) => TemplateResult }>;
  /** Needed to open it; nobody else sees its menu entry. */
  readonly capability?: Capability;
  /** Drawn in the menu; a page without it is reached from another page. */
  readonly icon?: Icon;
  /** Its entry in the menu, where that is not the title. */
  readonly entry?: WordId;
  /** Stands below the others in the menu. */
  readonly more?: true;
  /** Opens without signing in, outside of the menu. */
  readonly visitor?: true;
}

// Pages that two addresses share keep their elements, and what these show, from one to the other.
const userPage = () => import('./pages/user.js');
const importPage = () => import('./pages/user-import.js');
const linkPage = () => import('./pages/password-link.js');
const timeFramesPage = () => import('./pages/time-frames.js');
const timeFramePage = () => import('./pages/time-frame.js');
const conferencesPage = () => import('./pages/conferences.js');
const conferencePage = () => import('./pages/conference.js');
const attendantPage = () => import('./pages/attendant.js');
const numberPage = () => import('./pages/number.js');
const phonePage = () => import('./pages/phone.js');
const musicPage = () => import('./pages/music.js');
const promptsPage = () => import('./pages/prompts.js');
const taskPage = () => import('./pages/task.js');
const queuePage = () => import('./pages/queue.js');
const callHistoryPage = () => import('./pages/call-history.js');

const account: readonly Route[] = [
  { path: '/account', title: 'page.home', icon: 'home', load: () => import('./pages/home.js') },
  {
    path: '/account/messages',
    title: 'page.messages',
    icon: 'messages',
    capability: 'voicemail:own',
    load: () => import('./pages/messages.js'),
  },
  {
    path: '/account/messages/voicemail',
    title: 'page.voicemail',
    capability: 'voicemail:own',
    load: () => import('./pages/voicemail.js'),
  },
  {
    path: '/account/answering-rules',
    title: 'page.answeringRules',
    icon: 'answeringRules',
    capability: 'answeringRules:write',
    load: () => import('./pages/answering-rules.js'),
  },
  {
    path: '/account/conferences',
    title: 'page.conferences',
    icon: 'conferences',
    capability: 'conferences:read',
    load: conferencesPage,
  },
  {
    path: '/account/conferences/new',
    title: 'page.conferenceAdd',
    capability: 'conferences:write',
    load: conferencePage,
  },
  {
    path: '/account/conferences/:conferenceId',
    title: 'page.conferenceEdit',
    capability: 'conferences:read',
    load: conferencePage,
  },
  {
    path: '/account/time-frames',
    title: 'page.timeFrames',
    icon: 'timeFrames',
    capability: 'timeFrames:own',
    load: timeFramesPage,
  },
  {
    path: '/account/time-frames/new',
    title: 'page.timeFrameAdd',
    capability: 'timeFrames:own',
    load: timeFramePage,
  },
  {
    path: '/account/time-frames/:timeFrameId',
    title: 'page.timeFrameEdit',
    capability: 'timeFrames:own',
    load: timeFramePage,
  },
  {
    path: '/account/phones',
    title: 'page.phones',
    icon: 'phones',
    capability: 'phones:read',
    load: () => import('./pages/phones.js'),
  },
  {
    path: '/account/phones/new',
    title: 'page.phoneAdd',
    capability: 'phones:write',
    load: phonePage,
  },
  {
    path: '/account/phones/:deviceId',
    title: 'page.phoneEdit',
    capability: 'phones:read',
    load: phonePage,
  },
  {
    path: '/account/music-on-hold',
    title: 'page.music',
    icon: 'music',
    capability: 'musicOnHold:read',
    load: musicPage,
  },
  {
    path: '/account/music-on-hold/prompts',
    title: 'page.prompts',
    capability: 'musicOnHold:read',
    load: promptsPage,
  },
  {
    path: '/account/call-history',
    title: 'page.callHistory',
    icon: 'callHistory',
    capability: 'callRecords:read',
    load: callHistoryPage,
  },
  {
    path: '/account/profile',
    title: 'page.profile',
    icon: 'profile',
    load: () => import('./pages/profile.js'),
  },
  {
    path: '/account/security',
    title: 'page.security',
    icon: 'security',
    load: () => import('./pages/security.js'),
  },
  {
    path: '/account/sessions',
    title: 'page.sessions',
    icon: 'sessions',
    load: () => import('./pages/sessions.js'),
  },
  {
    path: '/account/missing',
    title: 'page.missing',
    load: () => import('./pages/missing.js'),
  },
];

const calls: readonly Route[] = [
  {
    path: '/organization',
    title: 'page.calls',
    entry: 'page.home',
    icon: 'home',
    capability: 'calls:read',
    load: () => import('./pages/calls.js'),
  },
];

const callHistory: readonly Route[] = [
  {
    path: '/organization/call-history',
    title: 'page.callHistory',
    icon: 'callHistory',
    capability: 'callRecords:read',
    load: callHistoryPage,
  },
];

const users: readonly Route[] = [
  {
    path: '/organization/users',
    title: 'page.users',
    icon: 'users',
    capability: 'users:read',
    load: () => import('./pages/users.js'),
  },
  {
    path: '/organization/users/new',
    title: 'page.userAdd',
    capability: 'users:write',
    load: userPage,
  },
  {
    path: '/organization/users/import',
    title: 'page.userImport',
    capability: 'users:import',
    load: importPage,
  },
  {
    path: '/organization/users/import/:importId',
    title: 'page.userImport',
    capability: 'users:import',
    load: importPage,
  },
  {
    path: '/organization/users/:userId',
    title: 'page.userEdit',
    capability: 'users:read',
    load: userPage,
  },
];

const conferences: readonly Route[] = [
  {
    path: '/organization/conferences',
    title: 'page.conferences',
    icon: 'conferences',
    capability: 'conferences:read',
    load: conferencesPage,
  },
  {
    path: '/organization/conferences/meetings',
    title: 'page.meetings',
    capability: 'conferences:read',
    load: () => import('./pages/meetings.js'),
  },
  {
    path: '/organization/conferences/new',
    title: 'page.conferenceAdd',
    capability: 'conferences:write',
    load: conferencePage,
  },
  {
    path: '/organization/conferences/:conferenceId',
    title: 'page.conferenceEdit',
    capability: 'conferences:read',
    load: conferencePage,
  },
];

const queues: readonly Route[] = [
  {
    path: '/organization/queues',
    title: 'page.queues',
    icon: 'queues',
    capability: 'queues:read',
    load: () => import('./pages/queues.js'),
  },
  {
    path: '/organization/queues/new',
    title: 'page.queueAdd',
    capability: 'queues:write',
    load: queuePage,
  },
  {
    path: '/organization/queues/:queueId',
    title: 'page.queueEdit',
    capability: 'queues:read',
    load: queuePage,
  },
  {
    path: '/organization/queues/:queueId/agents',
    title: 'page.queueAgents',
    capability: 'queues:read',
    load: () => import('./pages/queue-agents.js'),
  },
];

const times: readonly Route[] = [
  {
    path: '/organization/time-frames',
    title: 'page.timeFrames',
    icon: 'timeFrames',
    capability: 'timeFrames:read',
    load: timeFramesPage,
  },
  {
    path: '/organization/time-frames/holidays',
    title: 'page.holidays',
    capability: 'timeFrames:read',
    load: () => import('./pages/holidays.js'),
  },
  {
    path: '/organization/time-frames/overrides',
    title: 'page.overrides',
    capability: 'timeFrames:read',
    load: () => import('./pages/overrides.js'),
  },
  {
    path: '/organization/time-frames/new',
    title: 'page.timeFrameAdd',
    capability: 'timeFrames:write',
    load: timeFramePage,
  },
  {
    path: '/organization/time-frames/:timeFrameId',
    title: 'page.timeFrameEdit',
    capability: 'timeFrames:read',
    load: timeFramePage,
  },
];

const music: readonly Route[] = [
  {
    path: '/organization/music-on-hold',
    title: 'page.music',
    icon: 'music',
    capability: 'musicOnHold:read',
    load: musicPage,
  },
  {
    path: '/organization/music-on-hold/prompts',
    title: 'page.prompts',
    capability: 'musicOnHold:read',
    load: promptsPage,
  },
  {
    path: '/organization/music-on-hold/:ownerKind/:ownerId',
    title: 'page.music',
    capability: 'musicOnHold:read',
    load: () => import('./pages/music-owner.js'),
  },
];

const attendants: readonly Route[] = [
  {
    path: '/organization/attendants',
    title: 'page.attendants',
    icon: 'attendants',
    capability: 'attendants:read',
    load: () => import('./pages/attendants.js'),
  },
  {
    path: '/organization/attendants/new',
    title: 'page.attendantAdd',
    capability: 'attendants:write',
    load: attendantPage,
  },
  {
    path: '/organization/attendants/:attendantId',
    title: 'page.attendantEdit',
    capability: 'attendants:read',
    load: attendantPage,
  },
];

const inventory: readonly Route[] = [
  {
    path: '/organization/phone-numbers',
    title: 'page.numbers',
    entry: 'menu.inventory',
    icon: 'numbers',
    capability: 'phoneNumbers:read',
    load: () => import('./pages/numbers.js'),
  },
  {
    path: '/organization/phone-numbers/new',
    title: 'page.numberAdd',
    capability: 'phoneNumbers:assign',
    load: numberPage,
  },
  {
    path: '/organization/phone-numbers/:phoneNumberId',
    title: 'page.numberEdit',
    capability: 'phoneNumbers:read',
    load: numberPage,
  },
];

const taskRoute = (level: Level, { name, title, capability }: Task): Route => ({
  path: `/${level}/tasks/${name}`,
  title,
  capability,
  load: taskPage,
});

const routing: readonly Route[] = [
  {
    path: '/organization/call-centre',
    title: 'page.callCentre',
    icon: 'callCentre',
    more: true,
    capability: 'queues:read',
    load: () => import('./pages/call-centre.js'),
  },
  {
    path: '/organization/call-centre/graph',
    title: 'page.queueGraph',
    capability: 'queues:read',
    load: () => import('./pages/queue-graph.js'),
  },
  {
    path: '/organization/call-centre/agents',
    title: 'page.agentStatistics',
    capability: 'queues:read',
    load: () => import('./pages/agent-statistics.js'),
  },
  {
    path: '/organization/tasks',
    title: 'page.tasks',
    icon: 'tasks',
    more: true,
    capability: 'answeringRules:write',
    load: () => import('./pages/tasks.js'),
  },
  ...tasks.map((task) => taskRoute('organization', task)),
  ...tasks.filter(({ isOwn }) => isOwn).map((task) => taskRoute('account', task)),
  {
    path: '/organization/simulate',
    title: 'page.simulate',
    icon: 'simulate',
    more: true,
    capability: 'simulations:run',
    load: () => import('./pages/simulate.js'),
  },
  {
    path: '/organization/blocked-numbers',
    title: 'page.blockedNumbers',
    icon: 'block',
    more: true,
    capability: 'settings:write',
    load: () => import('./pages/blocked-numbers.js'),
  },
  {
    path: '/organization/problems',
    title: 'page.problems',
    icon: 'problems',
    more: true,
    capability: 'simulations:run',
    load: () => import('./pages/problems.js'),
  },
];

/** Every page, in the order of the menu. */
export const routes: readonly Route[] = [
  ...account,
  ...calls,
  ...users,
  ...conferences,
  ...attendants,
  ...queues,
  ...times,
  ...music,
  ...inventory,
  ...callHistory,
  ...routing,
  { path: '/help', title: 'page.help', load: () => import('./pages/help.js') },
  {
    path: '/forgot-password',
    title: 'page.forgot',
    visitor: true,
    load: () => import('./pages/forgot-password.js'),
  },
  {
    path: '/welcome',
    title: 'page.welcome',
    visitor: true,
    load: linkPage,
  },
  {
    path: '/reset',
    title: 'page.reset',
    visitor: true,
    load: linkPage,
  },
];

export const notFound: Route = {
  path: '',
  title: 'page.notFound',
  load: () => import('./pages/not-found.js'),
};

export const noPermission: Route = {
  path: '',
  title: 'page.noPermission',
  load: () => import('./pages/no-permission.js'),
};

/** Paths that only lead on. */
export const redirects: Readonly<Record<string, string>> = {
  '/': '/account',
};
