import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { dropDrafts, keepDraft, withDraft } from './drafts.js';

type Editor = HTMLElement & { edits: object };

function show(host: HTMLElement, path: string): Editor {
  render(html`<div ${withDraft(path, 'pbx-user-edit')}></div>`, host);
  return host.firstElementChild as Editor;
}

function edit(editor: Editor, edits: object) {
  editor.dispatchEvent(new CustomEvent('pbx-user-edit', { detail: edits }));
}

describe('a draft', () => {
  afterEach(() => dropDrafts());

  it('is kept while typing and comes back with the page', () => {
    edit(show(document.createElement('div'), '/users/new'), { firstName: 'Zoé' });
    expect(show(document.createElement('div'), '/users/new').edits).to.deep.equal({
      firstName: 'Zoé',
    });
  });

  it('belongs to one address', () => {
    keepDraft('/users/new', { firstName: 'Zoé' });
    expect(show(document.createElement('div'), '/users/1').edits).to.be.undefined;
  });

  it('follows an editor that moves to another address', () => {
    const host = document.createElement('div');
    show(host, '/users/new');
    edit(show(host, '/users/1'), { notes: 'Quai 4' });
    expect(show(document.createElement('div'), '/users/1').edits).to.deep.equal({
      notes: 'Quai 4',
    });
  });

  it('goes once nothing is changed any more', () => {
    const editor = show(document.createElement('div'), '/users/new');
    edit(editor, { firstName: 'Zoé' });
    edit(editor, {});
    expect(show(document.createElement('div'), '/users/new').edits).to.be.undefined;
  });

  it('goes when the person leaves', () => {
    keepDraft('/users/new', { firstName: 'Zoé' });
    dropDrafts();
    expect(show(document.createElement('div'), '/users/new').edits).to.be.undefined;
  });
});
