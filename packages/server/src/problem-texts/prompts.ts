import { problem, text, type ProblemText, type Text } from './text.js';

/** Prompts, the sound files that they are made of, and music on hold. */
export const promptsProblems = {
  'audio-refused': problem(
    'The file cannot be used as sound',
    'Le fichier ne peut pas servir de son',
    'What was found in it stands below. WAV, MP3, Ogg, FLAC and M4A are accepted.',
    'Ce qui s’y trouve est indiqué ci-dessous. Les formats WAV, MP3, Ogg, FLAC et M4A sont acceptés.',
  ),
  'audio-too-large': problem(
    'The sound file is too large',
    'Le fichier sonore est trop volumineux',
    'It has more than {limit} MB. Send a shorter one, or save it as MP3.',
    'Il dépasse {limit} Mo. Envoyez-en un plus court ou enregistrez-le en MP3.',
  ),
  'storage-full': problem(
    'There is no room for more sounds',
    'Il n’y a plus de place pour d’autres sons',
    '{used} of {limit} MB are used. Delete sounds that nothing plays, or ask your provider for more.',
    '{used} Mo sur {limit} sont utilisés. Supprimez les sons inutilisés ou demandez-en plus à votre fournisseur.',
  ),
  'speech-away': problem(
    'Speech cannot be reached',
    'La synthèse vocale est injoignable',
    'The provider of speech does not answer. Try again later, send a sound file, or record by phone.',
    'Le fournisseur de synthèse vocale ne répond pas. Réessayez plus tard, envoyez un fichier sonore ou enregistrez par téléphone.',
  ),
  'speech-failed': problem(
    'The text was not spoken',
    'Le texte n’a pas été dit',
    'The provider of speech refused the text (it answered {status}). Change the text, or tell who runs the platform.',
    'Le fournisseur de synthèse vocale a refusé le texte (réponse {status}). Modifiez le texte ou avertissez l’exploitant de la plateforme.',
  ),
  'speech-too-large': problem(
    'The spoken text is too long',
    'Le texte dit est trop long',
    'The sound that the provider of speech made is larger than 20 MB. Shorten the text.',
    'Le son du fournisseur de synthèse vocale dépasse 20 Mo. Raccourcissez le texte.',
  ),
  'speech-too-slow': problem(
    'Speaking took too long',
    'La synthèse vocale a été trop longue',
    'The provider of speech was not done within a minute. Try again, or shorten the text.',
    'Le fournisseur de synthèse vocale n’a pas terminé en une minute. Réessayez ou raccourcissez le texte.',
  ),
  'upload-under-way': problem(
    'A sound of yours is being sent already',
    'Un de vos sons est déjà en cours d’envoi',
    'They are taken one at a time. Wait {seconds} seconds and try again.',
    'Ils sont reçus un à la fois. Attendez {seconds} secondes et réessayez.',
  ),
  'uploads-busy': problem(
    'Many sounds are being sent',
    'Beaucoup de sons sont en cours d’envoi',
    'Only a few are taken at a time. Wait {seconds} seconds and try again.',
    'Seuls quelques-uns sont reçus à la fois. Attendez {seconds} secondes et réessayez.',
  ),
  'speech-not-configured': problem(
    'Text cannot be spoken here',
    'La synthèse vocale n’est pas offerte ici',
    'The platform has no provider of speech. Send a sound file, or record by phone.',
    'La plateforme n’a pas de fournisseur de synthèse vocale. Envoyez un fichier sonore ou enregistrez par téléphone.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const promptsFaults = {
  'audio-archive': text(
    'This is a compressed archive ({format}), not a sound. Unpack it and send the sound file inside.',
    'Ceci est une archive compressée ({format}), pas un son. Décompressez-la et envoyez le fichier sonore qu’elle contient.',
  ),
  'audio-broken': text(
    'It begins like {format}, but no sound can be read from it: the file is damaged. Save it again.',
    'Le fichier commence comme du {format}, mais aucun son ne peut y être lu : il est endommagé. Enregistrez-le de nouveau.',
  ),
  'audio-document': text(
    'This is a document ({format}), not a sound. Choose a sound file.',
    'Ceci est un document ({format}), pas un son. Choisissez un fichier sonore.',
  ),
  'audio-empty': text(
    'The file is empty. Choose another one.',
    'Le fichier est vide. Choisissez-en un autre.',
  ),
  'audio-notes': text(
    'The file has notes to play ({format}), not sound. Save the music as WAV or MP3.',
    'Le fichier contient des notes à jouer ({format}), pas du son. Enregistrez la musique en WAV ou en MP3.',
  ),
  'audio-other': text(
    'The sound is stored as {format}, which is not accepted. Save it as WAV, MP3, Ogg Vorbis, Ogg Opus, FLAC or M4A.',
    'Le son est au format {format}, qui n’est pas accepté. Enregistrez-le en WAV, MP3, Ogg Vorbis, Ogg Opus, FLAC ou M4A.',
  ),
  'audio-picture': text(
    'This is a picture ({format}), not a sound. Choose a sound file.',
    'Ceci est une image ({format}), pas un son. Choisissez un fichier sonore.',
  ),
  'audio-program': text(
    'This is a program ({format}), not a sound. Choose a sound file.',
    'Ceci est un programme ({format}), pas un son. Choisissez un fichier sonore.',
  ),
  'audio-text': text(
    'This is text, not a sound. Choose a sound file.',
    'Ceci est du texte, pas un son. Choisissez un fichier sonore.',
  ),
  'audio-too-demanding': text(
    'Reading this {format} file takes more than the server allows. Save it as mono WAV or MP3.',
    'La lecture de ce fichier {format} demande plus que ce que le serveur permet. Enregistrez-le en WAV ou en MP3 mono.',
  ),
  'audio-too-long': text(
    'The sound lasts more than {limit} minutes. Cut it and send the parts.',
    'Le son dure plus de {limit} minutes. Coupez-le et envoyez les parties.',
  ),
  'audio-truncated': text(
    'The {format} file ends too early: a part of it is missing. Copy it again.',
    'Le fichier {format} se termine trop tôt : il en manque une partie. Copiez-le de nouveau.',
  ),
  'audio-unknown': text(
    'This is no sound file that is known here. Choose a WAV, MP3, Ogg, FLAC or M4A file.',
    'Ceci n’est pas un fichier sonore connu ici. Choisissez un fichier WAV, MP3, Ogg, FLAC ou M4A.',
  ),
  'audio-video': text(
    'This is a video ({format}), not a sound. Save its sound as MP3.',
    'Ceci est une vidéo ({format}), pas un son. Enregistrez-en le son en MP3.',
  ),
  'copy-to-self': text(
    'Is this mailbox itself. Choose another one.',
    'Est cette boîte vocale elle-même. Choisissez-en une autre.',
  ),
  'delete-without-sound': text(
    'Nobody would ever hear the message. Attach the sound, or keep the message.',
    'Personne n’entendrait jamais le message. Joignez le son ou gardez le message.',
  ),
  'greeting-not-listed': text(
    'Is none of the greetings of this mailbox. Choose one of them.',
    'Ne figure pas parmi les messages d’accueil de cette boîte vocale. Choisissez-en un.',
  ),
  'message-too-often': text(
    'Messages need at least {limit} seconds of music between them. Write 0 for none.',
    'Il faut au moins {limit} secondes de musique entre les messages. Inscrivez 0 pour n’en avoir aucun.',
  ),
  'messages-required': text(
    'There is no message to play. Add one, or write 0 seconds.',
    'Il n’y a aucun message à diffuser. Ajoutez-en un ou inscrivez 0 seconde.',
  ),
  'storage-full': text(
    'There is no room for more sounds. Delete some that nothing plays, or ask your provider for more.',
    'Il n’y a plus de place pour d’autres sons. Supprimez ceux qui sont inutilisés ou demandez-en plus à votre fournisseur.',
  ),
  'recording-empty': text(
    'Nobody answered, or nothing was said. Try again.',
    'Personne n’a répondu, ou rien n’a été dit. Réessayez.',
  ),
  'title-taken': text(
    'Another prompt has this title. Choose another one.',
    'Une autre annonce porte ce titre. Choisissez-en un autre.',
  ),
  'tracks-required': text(
    'There is no music to play. Add a track, or let it inherit.',
    'Il n’y a aucune musique à diffuser. Ajoutez une piste ou laissez-la être héritée.',
  ),
  'upload-ended': text(
    'The sound is no longer there: it was used, or is older than 24 hours. Add it again.',
    'Le son n’est plus là : il a servi ou date de plus de 24 heures. Ajoutez-le de nouveau.',
  ),
  'upload-not-ready': text(
    'The sound is still being recorded. Wait until the recording has ended.',
    'Le son est encore en cours d’enregistrement. Attendez la fin de l’enregistrement.',
  ),
  'sound-gone': text(
    'The sound is no longer kept, so this cannot come back.',
    'Le son n’est plus conservé; ceci ne peut donc pas revenir.',
  ),
} as const satisfies Record<string, Text>;
