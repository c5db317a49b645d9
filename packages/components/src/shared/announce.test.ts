import { expect } from '@open-wc/testing';
import { announce, enterDialog, leaveDialog } from './announce.js';

const region = () => document.querySelector<HTMLElement>('[data-pbx-announcer]');
const said = () =>
  new Promise<string>((resolve) => {
    const live = region();
    if (!live) return;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(live.textContent ?? '');
    });
    observer.observe(live, { childList: true, characterData: true, subtree: true });
  });

describe('announce', () => {
  it('merges what is said at once into one region', async () => {
    announce('Saved.');
    announce('3 users.');
    announce('Saved.');
    expect(await said()).to.equal('Saved. 3 users.');
    expect(document.querySelectorAll('[data-pbx-announcer]')).to.have.length(1);
  });

  it('moves into a modal dialog and back, without what it said before', async () => {
    announce('Deleted.');
    await said();
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    enterDialog(dialog);
    expect(region()?.parentElement).to.equal(dialog);
    expect(dialog.textContent).to.equal('');
    leaveDialog(dialog);
    expect(region()?.parentElement).to.equal(document.body);
    dialog.remove();
  });
});
