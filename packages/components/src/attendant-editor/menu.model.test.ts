import { expect } from '@open-wc/testing';
import * as model from './menu.model.js';

const main: model.DraftMenu = { promptId: null, keys: [] };
const to = { kind: 'directory' } as const;

describe('the menu of an auto attendant', () => {
  it('keeps its keys in the order of the pad', () => {
    let menu = model.withAction(main, [], '#', 'repeat');
    menu = model.withAction(menu, [], '0', 'destination');
    menu = model.withAction(menu, [], '2', 'menu');
    expect(menu.keys.map(({ key }) => key)).to.deep.equal(['2', '0', '#']);
    expect(model.withAction(menu, [], '0', null).keys.map(({ key }) => key)).to.deep.equal([
      '2',
      '#',
    ]);
  });

  it('changes a nested menu and leaves the others as they are', () => {
    let menu = model.withAction(main, [], '2', 'menu');
    menu = model.withAction(menu, ['2'], '1', 'destination');
    menu = model.withKey(menu, ['2'], '1', { destination: to });
    menu = model.withPrompt(menu, ['2'], 'choices');
    expect(model.menuAt(menu, ['2'])).to.deep.include({ promptId: 'choices' });
    expect(menu.promptId).to.equal(null);
    expect(model.keyIn(model.menuAt(menu, ['2']), '1')?.destination).to.deep.equal(to);
  });

  it('forgets what another action does not take', () => {
    let menu = model.withKey(main, [], '1', { destination: to });
    menu = model.withAction(menu, [], '1', 'menu');
    expect(model.keyIn(menu, '1')).to.deep.include({ destination: null });
    expect(model.keyIn(menu, '1')?.menu?.keys).to.deep.equal([]);
  });

  it('has again what it had when an action is chosen again', () => {
    const had = { destination: to, menu: { promptId: null, keys: [] } };
    const menu = model.withAction(main, [], '1', 'menu', had);
    expect(model.keyIn(menu, '1')).to.deep.include({ destination: null, menu: had.menu });
    const back = model.withAction(menu, [], '1', 'destination', had);
    expect(model.keyIn(back, '1')).to.deep.include({ destination: to, menu: null });
  });

  it('offers no way back from the main menu, and no menu below the deepest', () => {
    expect(model.actionsAt([])).to.deep.equal(['destination', 'menu', 'repeat']);
    expect(model.actionsAt(['1'])).to.include('back');
    expect(model.actionsAt(['1', '1', '1', '1', '1'])).not.to.include('menu');
  });

  it('goes over the pad by arrows', () => {
    expect(model.neighbour('5', 'ArrowUp')).to.equal('2');
    expect(model.neighbour('5', 'ArrowRight')).to.equal('6');
    expect(model.neighbour('5', 'ArrowRight', true)).to.equal('4');
    expect(model.neighbour('1', 'ArrowUp')).to.equal('1');
    expect(model.neighbour('9', 'ArrowDown')).to.equal('#');
    expect(model.neighbour('9', 'Home')).to.equal('1');
    expect(model.neighbour('9', 'a')).to.equal(null);
  });

  it('points into the menus, and finds the place of a pointer', () => {
    let menu = model.withAction(main, [], '0', 'repeat');
    menu = model.withAction(menu, [], '2', 'menu');
    menu = model.withAction(menu, ['2'], '5', 'menu');
    menu = model.withAction(menu, ['2', '5'], '*', 'destination');
    const pointer = model.pointerTo(menu, ['2', '5']);
    expect(pointer).to.equal('/menu/keys/0/menu/keys/0/menu');
    expect(model.placeOf(menu, `${pointer}/keys/0/destination`)).to.deep.equal({
      path: ['2', '5'],
      key: '*',
    });
    expect(model.placeOf(menu, '/menu/keys/1/action')).to.deep.equal({ path: [], key: '0' });
    expect(model.placeOf(menu, `${pointer}/promptId`)).to.deep.equal({
      path: ['2', '5'],
      key: null,
    });
    expect(model.placeOf(menu, '/name')).to.equal(null);
  });

  it('goes back to the nearest menu that is left', () => {
    const menu = model.withAction(main, [], '2', 'menu');
    expect(model.existing(menu, ['2', '5'])).to.deep.equal(['2']);
    expect(model.existing(main, ['2'])).to.deep.equal([]);
  });
});
