import { expect } from '@open-wc/testing';
import * as model from './attendant-editor.model.js';
import { withAction, type DraftMenu } from './menu.model.js';

const main: DraftMenu = { promptId: null, keys: [] };

describe('an auto attendant as it is edited', () => {
  it('names what is still to be chosen', () => {
    let menu = withAction(main, [], '2', 'menu');
    menu = withAction(menu, ['2'], '1', 'destination');
    const draft = { ...model.newAttendant, menu };
    expect(model.unfinished(draft)).to.deep.equal(['/menu/keys/0/menu/keys/0/destination']);
  });

  it('asks for the way of a call with the edits, and not while something is missing', () => {
    const trial = { digits: '2', at: '' };
    const draft = { ...model.newAttendant, name: 'Front', extension: '8000' };
    expect(model.questionOf(null, draft, {}, trial)).to.deep.include({ to: '8000', digits: '2' });
    expect(model.questionOf(null, { ...draft, name: ' ' }, {}, trial)).to.equal(null);
    const menu = withAction(main, [], '1', 'destination');
    expect(model.questionOf(null, { ...draft, menu }, {}, trial)).to.equal(null);
  });
});
