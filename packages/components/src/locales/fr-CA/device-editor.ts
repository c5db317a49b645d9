import type { Translated } from '../../shared/words.js';
import type { deviceEditorWords } from '../en/device-editor.js';

export const deviceEditorFrench = {
  'deviceEditor.autoAnswer':
    'Répond de lui-même aux appels que son utilisateur lance à partir du portail',
  'deviceEditor.autoAnswerHint': 'Il passe alors en mains libres sans sonner.',
  'deviceEditor.created': 'L’appareil {name} est ajouté.',
  'deviceEditor.newDevice': 'Nouvel appareil',
  'deviceEditor.saved': 'L’appareil {name} est enregistré.',
  'deviceEditor.sectionDevice': 'Appareil',
  'deviceEditor.sectionSecurity': 'Comment il se branche',
  'deviceEditor.srtpHint':
    'Obligatoire : les appels avec des téléphones qui ne chiffrent pas échouent.',
  'deviceEditor.suffixExample': 'Le nom d’utilisateur SIP devient {name}.',
  'deviceEditor.suffixHint':
    'Lettres minuscules et chiffres après le poste; vide pour le premier appareil d’un utilisateur.',
  'deviceEditor.transportHint':
    'TLS si le téléphone et le serveur le permettent; il cache qui appelle qui.',
} as const satisfies Translated<typeof deviceEditorWords>;
