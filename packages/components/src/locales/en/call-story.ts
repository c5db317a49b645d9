import { addWords } from '../../shared/words.js';

/** English texts of the story of a call; `{name}` stands for a value. */
export const callStoryWords = addWords({
  'callStory.answeredAt': 'Answered',
  'callStory.answeredBy': 'Answered by',
  'callStory.caller': 'Caller',
  'callStory.cause': 'Why:',
  'callStory.dialled': 'Dialled',
  'callStory.endedAt': 'Ended',
  'callStory.legs': 'Phones and lines',
  'callStory.mergeTitle': 'Somebody else wrote a note',
  'callStory.movedOn': 'Somebody else changed the note since you began.',
  'callStory.network': 'Network cause {code} (Q.850)',
  'callStory.noNote': 'No note',
  'callStory.noSteps': 'The routing decided nothing about this call.',
  'callStory.note': 'Note',
  'callStory.noteLabel': 'What colleagues should know about this call',
  'callStory.noteSaved': 'The note was saved.',
  'callStory.recording': 'Recording {number}',
  'callStory.recordings': 'Recordings',
  'callStory.simulate': 'Show path',
  'callStory.startedAt': 'Began',
  'callStory.steps': 'Way of the call',
  'callStory.talk': 'Talked',
  'callStory.total': 'In all',
  'callStory.wait': 'Waited',
});
