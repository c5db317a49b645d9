import type { QueueAction } from '../../routing/steps.js';
import { channelOf, type PhoneNames } from './phone-channels.js';

/** Channels that ring at once: more do not fit into what the engine reads. */
const mostChannels = 60;

/** The engine's own music. */
const ownMusic = 'default';

/** A Gosub of the dialplan: those who ring, with music for the caller, or music until it is asked again. */
export function waitStep(action: QueueAction, names: PhoneNames, music = ownMusic): string {
  const { hears, exitKey, seconds, record, announce } = action;
  const heard = hears === 'music' ? music : '';
  if (action.offers.length === 0)
    return `waiting,s,1(${[heard, seconds, soundsOf(announce).join('&')].join(',')})`;
  const channels = channelsOf(action, names);
  const options = `${heard ? `m(${heard})` : 'r'}${exitKey ? 'd' : ''}U(record)`;
  const fields = [channels, seconds, options, exitKey ?? '', record ? 'yes' : ''];
  return `offering,s,1(${fields.join(',')})`;
}

/** What rings, and where others may join, the channel that asks for them: see [joining] in extensions.conf. */
export function channelsOf(
  { offers, growing }: Pick<QueueAction, 'offers' | 'growing'>,
  names: PhoneNames,
): string {
  const targets = offers.flatMap((offer) => offer.targets);
  const channels = targets.flatMap((target) => channelOf(target, names)).slice(0, mostChannels);
  return [...channels, ...(growing ? ['Local/s@joining/n'] : [])].join('&');
}

/** What the engine says of a place in the line, in files of its own. */
export function soundsOf(announce: QueueAction['announce']): string[] {
  if (!announce) return [];
  const { position, waitSeconds } = announce;
  return [
    ...(position ? placeSounds(position) : []),
    ...(waitSeconds ? timeSounds(waitSeconds) : []),
  ];
}

const placeSounds = (position: number): string[] =>
  position === 1
    ? ['queue-youarenext']
    : ['queue-thereare', ...digits(position), 'queue-callswaiting'];

/** In whole minutes, as somebody would say it. */
function timeSounds(seconds: number): string[] {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return ['queue-holdtime', 'queue-less-than', ...digits(1), 'queue-minute'];
  return ['queue-holdtime', ...digits(minutes), minutes === 1 ? 'queue-minute' : 'queue-minutes'];
}

/** A number from 1 to 999 in the files of its parts. */
function digits(number: number): string[] {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const upper = hundreds ? [`digits/${Math.min(hundreds, 9)}`, 'digits/hundred'] : [];
  if (rest === 0) return upper;
  if (rest <= 20) return [...upper, `digits/${rest}`];
  const [tens, ones] = [Math.floor(rest / 10) * 10, rest % 10];
  return [...upper, `digits/${tens}`, ...(ones ? [`digits/${ones}`] : [])];
}
