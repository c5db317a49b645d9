const version = '0.1.0';
const definedBy = new WeakMap<CustomElementConstructor, string>();

/**
 * Registers an element. Never throws: where the tag exists, the first class stays and the second says so once, so that
 * two versions of the kit can share a page.
 */
export function define(tag: `pbx-${string}`) {
  return (element: CustomElementConstructor): void => {
    if (typeof customElements === 'undefined') return;
    const first = customElements.get(tag);
    if (first === element) return;
    if (!first) {
      customElements.define(tag, element);
      definedBy.set(element, `${version} ${import.meta.url}`);
      return;
    }
    const firstName = definedBy.get(first) ?? 'another version';
    console.warn(
      `<${tag}> is defined twice: kept ${firstName}, ignored ${version} ${import.meta.url}`,
    );
  };
}
