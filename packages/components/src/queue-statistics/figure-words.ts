import { durationText } from '../shared/calls/call-words.js';
import type { Icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { percentText } from '../shared/queues/queue-words.js';
import { unitOf, type Level, type Metric } from './queue-statistics.model.js';

export const levelIcons: Readonly<Record<Level, Icon>> = {
  good: 'check',
  watch: 'info',
  alert: 'alert',
};

/** A figure with its unit; a dash where there is none. */
export function figureText(words: Localize, metric: Metric, value: number | null): string {
  if (value === null) return '–';
  const unit = unitOf(metric);
  if (unit === 'percent') return percentText(words, value);
  return unit === 'seconds' ? durationText(words, value) : words.number(value);
}
