import { Filtering, type ListView } from '../shared/list/list-view.model.js';

/** Which prompts are shown; an absent filter lets every one pass. */
export interface PromptFilters {
  owner?: 'organization' | 'personal';
  language?: 'en-CA' | 'fr-CA';
}

export type PromptView = ListView<PromptFilters>;

export const filterValues = {
  owner: ['organization', 'personal'],
  language: ['en-CA', 'fr-CA'],
} as const;

export const filtering = new Filtering<PromptFilters>(filterValues);
export const defaultSort = 'title';
