import { expect } from '@open-wc/testing';
import { define } from './define.js';

describe('define', () => {
  it('keeps the first class of a tag and never throws', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('pbx-define-sample')(First);
    define('pbx-define-sample')(Second);
    define('pbx-define-sample')(First);
    expect(customElements.get('pbx-define-sample')).to.equal(First);
  });
});
