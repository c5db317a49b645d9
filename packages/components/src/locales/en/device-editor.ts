import { addWords } from '../../shared/words.js';

/** English texts of the editor of a device; `{name}` stands for a value. */
export const deviceEditorWords = addWords({
  'deviceEditor.autoAnswer': 'Answers by itself the calls that its user places from the portal',
  'deviceEditor.autoAnswerHint': 'It then goes to hands-free without ringing.',
  'deviceEditor.created': 'The device {name} was added.',
  'deviceEditor.newDevice': 'New device',
  'deviceEditor.saved': 'The device {name} was saved.',
  'deviceEditor.sectionDevice': 'Device',
  'deviceEditor.sectionSecurity': 'How it connects',
  'deviceEditor.srtpHint': 'Required: calls with phones that cannot encrypt fail.',
  'deviceEditor.suffixExample': 'The SIP user name becomes {name}.',
  'deviceEditor.suffixHint':
    'Small letters and digits after the extension; empty for the first device of a user.',
  'deviceEditor.transportHint': 'TLS where the phone and the server can; it hides who calls whom.',
});
