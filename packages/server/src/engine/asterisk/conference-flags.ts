import type { SaidOfParticipant } from '../../conferences/keep-roster.js';
import type { Ami, AmiMessage } from './ami.js';

/** What the engine says of somebody in a conference, which its log does not. */
export function flagsIn({ Event, Channel = '', TalkingStatus }: AmiMessage) {
  switch (Event) {
    case 'ConfbridgeMute':
    case 'ConfbridgeUnmute':
      return { channel: Channel, muted: Event === 'ConfbridgeMute' };
    case 'ConfbridgeTalking':
      return { channel: Channel, talking: TalkingStatus === 'on' };
    default:
      return null;
  }
}

/** What it says of all who are in conferences now, one conference after the other. */
export async function* askFlags(
  ami: Pick<Ami, 'list'>,
): AsyncGenerator<readonly SaidOfParticipant[], void, undefined> {
  const rooms = await ami.list({ Action: 'ConfbridgeListRooms' });
  for (const { Conference = '' } of rooms) {
    const present = await ami.list({ Action: 'ConfbridgeList', Conference });
    yield present.map(({ Channel = '', Muted, Talking }) => ({
      channel: Channel,
      muted: Muted === 'Yes',
      talking: Talking === 'Yes',
    }));
  }
}
