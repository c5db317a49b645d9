import { html, nothing, type TemplateResult } from 'lit';
import type { Refusals } from '../shared/editor/refusals.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { freeFrames, type Rule, type RulesDraft } from './answering-rules-editor.model.js';
import { ruleForm } from './rule-form.js';
import type { RuleOrder } from './rule-order.js';
import { activeText, ruleSummary, ruleTitle, type RuleNames } from './rule-words.js';
import type { RulesReads } from './rules-reads.js';

interface RulesSection {
  words: Localize;
  draft: RulesDraft;
  names: RuleNames;
  mayWrite: boolean;
  readonly: boolean;
  order: RuleOrder;
  reads: RulesReads;
  refusals: Refusals;
  set(rules: RulesDraft['rules']): void;
  change(id: string, changes: Partial<Rule>): void;
  add(frame: string): void;
  remove(rule: Rule): void;
}

/** The rules in their order, one of them unfolded, and the button for one more. */
export function rulesSection(section: RulesSection): TemplateResult {
  const { words, draft, readonly, order, set } = section;
  return html`<section class="section" part="section" aria-labelledby="section-rules">
    <div class="section-head">
      <h3 id="section-rules">${words.text('answeringRules.rules')}</h3>
      ${section.mayWrite ? adding(section) : nothing}
    </div>
    <p class="muted lead">${words.text('answeringRules.rulesLead')}</p>
    ${order.render({
      rules: draft.rules,
      readonly,
      card: (rule, index) => card(section, rule, index),
      set,
    })}
  </section>`;
}

function adding({ words, reads, draft, readonly, add }: RulesSection) {
  const [free] = freeFrames(reads.frames, draft.rules);
  return html`<button
    type="button"
    id="add-rule"
    title=${free ? nothing : words.text('answeringRules.noFreeFrame')}
    ?disabled=${!free || readonly}
    @click=${() => free && add(free.id)}
  >
    ${icon('plus')} ${words.text('answeringRules.add')}
  </button>`;
}

function card(section: RulesSection, rule: Rule, index: number) {
  const { words, draft, names, readonly, reads, refusals, change, remove } = section;
  const { rules, ringSeconds } = draft;
  const at = `/rules/${index}/`;
  return {
    title: ruleTitle(words, rule, names.frames),
    summary: ruleSummary(words, rule, ringSeconds, names),
    active: activeText(words, rule, reads.rules.value, names.frames),
    refused: refusals.all.some(({ pointer }) => pointer.startsWith(at)),
    form: ruleForm({
      words,
      rule,
      index,
      rules,
      frames: names.frames,
      ringSeconds,
      voicemail: names.owner.voicemail,
      readonly,
      search: reads.destinations.search,
      find: reads.destinations.find,
      errorAt: (pointer) => refusals.at(pointer),
      set: (changes) => change(rule.id, changes),
      remove: () => remove(rule),
    }),
  };
}
