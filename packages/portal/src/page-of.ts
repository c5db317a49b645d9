/** Where an object is edited, by its resource or by what a call passes. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  'answering-rules': (id) => `/organization/users/${id}?tab=answeringRules`,
  attendants: (id) => `/organization/attendants/${id}`,
  conferences: (id) => `/organization/conferences/${id}`,
  holidays: () => '/organization/time-frames/holidays',
  overrides: () => '/organization/time-frames/overrides',
  prompts: () => '/organization/music-on-hold/prompts',
  'music-on-hold': () => '/organization/music-on-hold',
  'phone-numbers': (id) => `/organization/phone-numbers/${id}`,
  queues: (id) => `/organization/queues/${id}`,
  'time-frames': (id) => `/organization/time-frames/${id}`,
  users: (id) => `/organization/users/${id}`,
  voicemail: (id) => `/organization/users/${id}?tab=voicemail`,
};

const resources: Readonly<Record<string, string>> = {
  attendant: 'attendants',
  conference: 'conferences',
  override: 'overrides',
  phoneNumber: 'phone-numbers',
  prompt: 'prompts',
  queue: 'queues',
  timeFrame: 'time-frames',
  timeRule: 'time-frames',
  user: 'answering-rules',
  userDevices: 'users',
};

/** The page of an object; null where it has none. */
export function pageOf(kind: string, id: string | null): string | null {
  const page = pages[resources[kind] ?? kind];
  return page && id ? page(id) : null;
}
