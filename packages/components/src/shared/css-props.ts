import { noChange } from 'lit';
import { Directive, PartType, directive, type ElementPart, type PartInfo } from 'lit/directive.js';

export type CssProps = Readonly<Record<string, string | number | undefined>>;

class CssPropsDirective extends Directive {
  #last: CssProps = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('cssProps() stands in the tag of an element');
  }

  override render(_props: CssProps) {
    return noChange;
  }

  override update({ element }: ElementPart, [props]: [CssProps]) {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.#last)) if (!(name in props)) style.removeProperty(name);
    for (const [name, value] of Object.entries(props)) {
      if (value === this.#last[name]) continue;
      if (value === undefined) style.removeProperty(name);
      else style.setProperty(name, String(value));
    }
    this.#last = { ...props };
    return noChange;
  }
}

/** Sets CSS properties by CSSOM, which a strict Content-Security-Policy allows, unlike a style attribute. */
export const cssProps = directive(CssPropsDirective);
