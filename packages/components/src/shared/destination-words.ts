import '../locales/en/destinations.js';
import {
  destinationId,
  type Destination,
  type DestinationChoice,
  type DestinationNames,
} from './destination.model.js';
import type { Localize } from './localize.js';

/** A destination in words, as a table or a drawing names it: “Voicemail of Anne Tremblay”. */
export function destinationText(
  words: Localize,
  destination: Destination | null,
  names: DestinationNames,
): string {
  if (!destination) return words.text('destination.none');
  const id = destinationId(destination);
  const name = (id && names.get(id)) || words.text('destination.unknown');
  switch (destination.kind) {
    case 'external':
      return words.phone(destination.number);
    case 'directory':
      return words.text('destination.kind.directory');
    case 'hangup':
      return words.text(`destination.hangup.${destination.signal}`);
    case 'prompt':
      return words.text('destination.text.prompt', {
        name,
        then: destinationText(words, destination.then, names),
      });
    default:
      return words.text(`destination.text.${destination.kind}`, { name });
  }
}

/** What happens to a call that is sent to an object: how long it rings, and who takes it in the end. */
export function nextText(words: Localize, choice: DestinationChoice): string | undefined {
  const { kind, ringSeconds, voicemail } = choice;
  if (kind === 'voicemail') return words.text('destination.next.voicemail');
  if (ringSeconds === undefined) return undefined;
  const values = { count: ringSeconds };
  const rings = words.text(
    voicemail ? 'destination.next.ringsVoicemail' : 'destination.next.ringsNothing',
    values,
  );
  return kind === 'user' ? words.text('destination.next.rules', { rings }) : rings;
}
