import { expect } from '@open-wc/testing';
import * as model from './answering-rules-editor.model.js';
import { frames, luc, noForward, storedRules } from './answering-rules-editor.sample.js';

const { rules } = storedRules;
const [first, second, last] = rules as [model.Rule, model.Rule, model.Rule];
const ids = (list: readonly model.Rule[]) => list.map(({ id }) => id);
const codes = (draft: Partial<model.RulesDraft>) =>
  model
    .faultsOf({ ...model.draftOf(storedRules), ...draft })
    .map(({ pointer, code }) => `${pointer} ${code}`);

describe('the model of answering rules', () => {
  it('moves a rule, never past Default, and never Default', () => {
    expect(ids(model.moved(rules, first.id, 1))).to.deep.equal(ids([second, first, last]));
    expect(ids(model.moved(rules, first.id, 9))).to.deep.equal(ids([second, first, last]));
    expect(ids(model.moved(rules, second.id, -3))).to.deep.equal(ids([second, first, last]));
    expect(ids(model.moved(rules, last.id, 0))).to.deep.equal(ids(rules));
  });

  it('puts a new rule first and keeps Default', () => {
    const added = model.withNewRule(rules, frames[2]?.id ?? '');
    expect(added[0]?.timeFrameId).to.equal(frames[2]?.id);
    expect(ids(model.withNewRule(added, 'x')).slice(0, 2)).to.deep.equal(['new-1', 'new-0']);
    expect(ids(model.withoutRule(rules, last.id))).to.deep.equal(ids(rules));
  });

  it('sends a new rule without an id', () => {
    const body = model.updateBody({ rules: model.withNewRule(rules, 'x') });
    expect(body.rules?.map((rule) => 'id' in rule)).to.deep.equal([false, true, true, true]);
    expect(model.updateBody({ ringSeconds: 30 })).to.deep.equal({ ringSeconds: 30 });
  });

  it('offers only time frames without a rule', () => {
    expect(model.freeFrames(frames, rules).map(({ name }) => name)).to.deep.equal([
      'Holidays',
      'Thursdays at home',
    ]);
    expect(model.freeFrames(frames, rules, first.timeFrameId).length).to.equal(3);
  });

  it('names the own phones only where something else is said', () => {
    expect(model.asTargets([{ kind: 'devices', delaySeconds: 0 }])).to.deep.equal([]);
    expect(model.asTargets([{ kind: 'devices', delaySeconds: 5 }]).length).to.equal(1);
    expect(model.asTargets([{ kind: 'user', id: luc.id }]).length).to.equal(1);
  });

  it('keeps the delay when a target is chosen anew, and confirms outside', () => {
    const target = { kind: 'user', id: luc.id, delaySeconds: 7 } as const;
    expect(
      model.withDestination(target, { kind: 'external', number: '+15145550199' }),
    ).to.deep.equal({ kind: 'external', number: '+15145550199', delaySeconds: 7, confirm: true });
  });

  it('refuses busy with several targets, delays, durations and doubles, where they stand', () => {
    const busy = { ...second, forward: { ...noForward, whenBusy: { kind: 'directory' as const } } };
    expect(codes({})).to.deep.equal([]);
    expect(codes({ rules: [first, busy, last] })).to.deep.equal([
      '/rules/1/forward/whenBusy busyTargets',
    ]);
    const doubled = [
      { kind: 'user' as const, id: luc.id },
      { kind: 'user' as const, id: luc.id },
      { kind: 'external' as const, number: '' },
      { kind: 'devices' as const, delaySeconds: 61 },
    ];
    expect(codes({ rules: [{ ...first, ringTargets: doubled }, last] })).to.deep.equal([
      '/rules/0/ringTargets/1 sameTarget',
      '/rules/0/ringTargets/2 noTarget',
      '/rules/0/ringTargets/3/delaySeconds delay',
    ]);
    expect(
      codes({ ringSeconds: NaN, rules: [{ ...first, ringSeconds: 4 }, first, last] }),
    ).to.deep.equal([
      '/rules/0/ringSeconds ringSeconds',
      '/rules/1/timeFrameId sameFrame',
      '/ringSeconds ringSeconds',
    ]);
  });

  it('plans do not disturb before forwarding, and forwarding before ringing', () => {
    const always = { ...noForward, always: { kind: 'directory' as const } };
    expect(model.planOf({ ...first, doNotDisturb: true, forward: always }, 25).kind).to.equal(
      'disturb',
    );
    expect(model.planOf({ ...first, forward: always }, 25).kind).to.equal('always');
    expect(model.planOf({ ...first, enabled: false }, 25).kind).to.equal('off');
    expect(model.planOf({ ...last, enabled: false, forward: noForward }, 25).kind).to.equal('ring');
    expect(model.planOf(first, 25).seconds).to.equal(25);
  });
});
