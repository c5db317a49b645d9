import { destinationNames } from '../destinations/destination-names.js';
import type { Db } from '../database/scope.js';
import type { Mail, MailSender } from '../mail.js';
import {
  claimEnding,
  listManagers,
  unclaim,
  type Addressee,
  type EndingOverride,
} from './end-mails.queries.js';

/** How long before the end of an override the managers are told. */
const noticeSeconds = 3_600;

/** Mails the office managers of each override that ends within the hour, once. */
export async function mailEnds(
  platform: Db,
  now: Date,
  mail: MailSender,
  publicUrl: string,
): Promise<void> {
  const ending = await claimEnding(platform, now, noticeSeconds);
  if (ending.length === 0) return;
  const managers = await listManagers(
    platform,
    ending.map(({ domainId }) => domainId),
  );
  for (const override of ending)
    try {
      for (const manager of managers)
        if (manager.domainId === override.domainId) {
          const [destination] = await destinationNames(
            platform,
            [override.destination],
            manager.language,
          );
          await mail.send(
            endMail(override, manager, { destination: destination ?? '', publicUrl }),
          );
        }
    } catch (error) {
      await unclaim(platform, override.id);
      throw error;
    }
}

interface Words {
  /** In the language of the reader. */
  readonly destination: string;
  readonly publicUrl: string;
}

function endMail(override: EndingOverride, manager: Addressee, words: Words): Mail {
  const { language } = manager;
  const end = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hour12: false,
    timeZone: override.timeZone,
  }).format(override.endsAt);
  const write = language === 'fr-CA' ? french : english;
  return {
    to: manager.emails,
    ...write(override, `${end} (${override.timeZone})`, manager, words),
  };
}

type Write = (
  override: EndingOverride,
  end: string,
  manager: Addressee,
  words: Words,
) => Omit<Mail, 'to'>;

const english: Write = (override, end, { name }, { destination, publicUrl }) => {
  const { targetName, organization, reason } = override;
  return {
    subject: `The override of ${targetName} ends soon`,
    text: [
      `Hello ${name},`,
      `The override of ${targetName} at ${organization} ends on ${end}.`,
      `Until then its calls go here: ${destination}. From then on they go where they went before.`,
      ...(reason ? [`Reason: ${reason}`] : []),
      'If it has to last longer, give it a later end:',
      publicUrl,
    ].join('\n\n'),
  };
};

const french: Write = (override, end, { name }, { destination, publicUrl }) => {
  const { targetName, organization, reason } = override;
  return {
    subject: `La dérogation de ${targetName} prend bientôt fin`,
    text: [
      `Bonjour ${name},`,
      `La dérogation de ${targetName} chez ${organization} prend fin le ${end}.`,
      `Jusque-là, ses appels vont ici : ${destination}. Ensuite, ils vont de nouveau là où ils allaient avant.`,
      ...(reason ? [`Motif : ${reason}`] : []),
      'Si elle doit durer plus longtemps, donnez-lui une fin plus tardive :',
      publicUrl,
    ].join('\n\n'),
  };
};
