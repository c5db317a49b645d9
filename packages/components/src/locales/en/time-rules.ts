import { addWords } from '../../shared/words.js';

/** English texts of time rules, which send calls elsewhere while a time frame is in force; `{name}` stands for a value. */
export const timeRulesWords = addWords({
  'timeRules.add': 'Add a time rule',
  'timeRules.down': 'Move “{name}” down',
  'timeRules.drag': 'Drag to another place',
  'timeRules.goTo': 'Then calls go to',
  'timeRules.incomplete': 'Choose a time frame and a destination.',
  'timeRules.lead': 'The first rule whose time frame is in force decides.',
  'timeRules.movedTo': '“{name}” is rule {place} of {total} now.',
  'timeRules.noFrame': 'There is no other time frame to choose.',
  'timeRules.place': 'Rule {place}',
  'timeRules.remove': 'Remove “{name}”',
  'timeRules.up': 'Move “{name}” up',
  'timeRules.whenIn': 'While this is in force',
});
