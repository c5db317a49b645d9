import { render, type TemplateResult } from 'lit';

/** A template as the content of a cell. */
export function drawnCell(template: TemplateResult, className = ''): Node {
  const holder = document.createElement('span');
  holder.className = className;
  render(template, holder);
  return holder;
}
