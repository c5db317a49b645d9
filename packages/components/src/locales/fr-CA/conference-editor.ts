import type { Translated } from '../../shared/words.js';
import type { conferenceEditorWords } from '../en/conference-editor.js';

export const conferenceEditorFrench = {
  'conferenceEditor.anyTime': 'Toujours',
  'conferenceEditor.fault.extension': 'Entrez un poste de 2 à 7 chiffres.',
  'conferenceEditor.fault.maximum': 'Entrez un nombre de {min} à {max}.',
  'conferenceEditor.fault.name': 'Entrez un nom.',
  'conferenceEditor.fault.owner': 'Choisissez à qui appartient la conférence.',
  'conferenceEditor.fault.pin': 'Entrez de 4 à 10 chiffres.',
  'conferenceEditor.field.activeFrom': 'En service à partir de',
  'conferenceEditor.field.activeUntil': 'En service jusqu’à',
  'conferenceEditor.field.announceJoin': 'Tonalité à chaque arrivée',
  'conferenceEditor.field.announceLeave': 'Tonalité à chaque départ',
  'conferenceEditor.field.askName': 'Demander le nom',
  'conferenceEditor.field.kind': 'Type',
  'conferenceEditor.field.leaderPin': 'NIP des animateurs',
  'conferenceEditor.field.locked': 'Verrouillée',
  'conferenceEditor.field.maxParticipants': 'Participants au plus',
  'conferenceEditor.field.minParticipants': 'Participants au moins',
  'conferenceEditor.field.muteOnEntry': 'Muet à l’arrivée',
  'conferenceEditor.field.name': 'Nom',
  'conferenceEditor.field.ownerUserId': 'Propriétaire',
  'conferenceEditor.field.participantPin': 'NIP des participants',
  'conferenceEditor.field.requireLeader': 'Attendre un animateur',
  'conferenceEditor.field.siteId': 'Site',
  'conferenceEditor.generate': 'Générer',
  'conferenceEditor.generateOf': 'Générer : {field}',
  'conferenceEditor.hint.askName': 'Chacun dit son nom, que les autres entendent.',
  'conferenceEditor.hint.leaderPin': 'De 4 à 10 chiffres; vide = personne n’anime par NIP.',
  'conferenceEditor.hint.locked': 'Plus personne n’y entre.',
  'conferenceEditor.hint.minParticipants':
    'On entend de la musique jusqu’à ce qu’il y ait autant de participants.',
  'conferenceEditor.hint.muteOnEntry': 'Les animateurs sont entendus aussitôt.',
  'conferenceEditor.hint.participantPin': 'De 4 à 10 chiffres; vide = aucun n’est demandé.',
  'conferenceEditor.hint.requireLeader':
    'On entend de la musique jusqu’à l’arrivée d’un animateur.',
  'conferenceEditor.hint.zone': 'Heure de {zone}',
  'conferenceEditor.newConference': 'Nouvelle conférence',
  'conferenceEditor.none': 'Aucun',
  'conferenceEditor.secret': 'Défini',
  'conferenceEditor.section.access': 'Qui peut entrer',
  'conferenceEditor.section.name': 'Conférence',
  'conferenceEditor.section.sound': 'Ce qu’on entend',
  'conferenceEditor.warning.nobodyLeads':
    'Elle attend un animateur, mais personne ne peut l’être : sans NIP des animateurs ni propriétaire, elle s’ouvre aussitôt.',
  'conferenceEditor.warning.noLeader':
    'Aucun animateur n’est exigé : qui entre peut parler avec d’autres sans surveillance.',
} as const satisfies Translated<typeof conferenceEditorWords>;
