import type { Translated } from '../../shared/words.js';
import type { callStoryWords } from '../en/call-story.js';

export const callStoryFrench = {
  'callStory.answeredAt': 'Réponse',
  'callStory.answeredBy': 'Répondu par',
  'callStory.caller': 'Appelant',
  'callStory.cause': 'Pourquoi :',
  'callStory.dialled': 'Composé',
  'callStory.endedAt': 'Fin',
  'callStory.legs': 'Téléphones et lignes',
  'callStory.mergeTitle': 'Une autre personne a écrit une note',
  'callStory.movedOn': 'Une autre personne a modifié la note depuis que vous avez commencé.',
  'callStory.network': 'Cause réseau {code} (Q.850)',
  'callStory.noNote': 'Aucune note',
  'callStory.noSteps': 'L’acheminement n’a rien décidé pour cet appel.',
  'callStory.note': 'Note',
  'callStory.noteLabel': 'Ce que les collègues devraient savoir de cet appel',
  'callStory.noteSaved': 'La note est enregistrée.',
  'callStory.recording': 'Enregistrement {number}',
  'callStory.recordings': 'Enregistrements',
  'callStory.simulate': 'Voir le parcours',
  'callStory.startedAt': 'Début',
  'callStory.steps': 'Parcours de l’appel',
  'callStory.talk': 'Conversation',
  'callStory.total': 'En tout',
  'callStory.wait': 'Attente',
} as const satisfies Translated<typeof callStoryWords>;
