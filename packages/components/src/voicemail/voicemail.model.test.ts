import { expect } from '@open-wc/testing';
import { callerOf, fileName, inSight, neighbourOf } from './voicemail.model.js';
import { message, messages } from './voicemail.sample.js';

const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id.at(-1));

describe('voice messages', () => {
  it('are from a name, else a number, else nobody known', () => {
    expect(messages.map(callerOf)).to.deep.equal(['Luc Gagnon', '+14185550199', null]);
  });

  it('stay in sight among the new ones while they are heard', () => {
    const heard = messages.map((one) => ({ ...one, heard: one.id !== messages[1]!.id }));
    expect(idsOf(inSight(heard, 'all', null))).to.deep.equal(['1', '2', '3']);
    expect(idsOf(inSight(heard, 'new', null))).to.deep.equal(['2']);
    expect(idsOf(inSight(heard, 'new', heard[0]!))).to.deep.equal(['1', '2']);
    expect(idsOf(inSight([heard[1]!], 'new', heard[0]!))).to.deep.equal(['1', '2']);
    expect(idsOf(inSight([heard[1]!], 'new', heard[2]!))).to.deep.equal(['2', '3']);
  });

  it('give their place to the next one, the last one to the one before', () => {
    const [first, second, third] = messages.map(({ id }) => id);
    expect(neighbourOf(messages, first!)).to.equal(second);
    expect(neighbourOf(messages, third!)).to.equal(second);
    expect(neighbourOf([messages[0]!], first!)).to.be.null;
  });

  it('are saved under the time they were left', () => {
    expect(fileName('message', message(1))).to.equal('message-2026-01-05-1400.wav');
  });
});
