import type { components } from '@pbxkit/client';
import { answeredBy, commonOf, toLeg } from '../calls/call-words.js';
import type { TrackedCall, TrackedStep } from '../calls/tracked-call.js';
import { say, type Language } from '../problem-texts.js';
import { decisionWords } from '../simulations/simulation-words.js';
import type { RecordRow } from './call-records.queries.js';
import { storyOf } from './call-story.js';
import { networkTexts, otherNetworkText, remedyTexts } from './cause-texts.js';

type Schemas = components['schemas'];

/** A call that ended, in words of a language. */
export const toRecord = (row: RecordRow, language: Language): Schemas['CallRecord'] => ({
  ...commonOf(row.tracked),
  id: row.id,
  domainId: row.domain_id,
  version: row.version,
  outcome: row.outcome,
  answeredBy: answeredBy(row.tracked),
  endedAt: row.ended_at.toISOString(),
  waitSeconds: row.wait_seconds,
  talkSeconds: row.talk_seconds,
  totalSeconds: row.total_seconds,
  story: storyOf(row.tracked, language),
  cause: row.cause_code === null ? null : toCause(row.cause_code, row.tracked, language),
  recordings: row.recordings,
  note: row.note,
  demo: row.demo,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

/** The same with every leg and every decision. */
export const toRecordDetail = (
  row: RecordRow,
  language: Language,
): Schemas['CallRecordDetail'] => ({
  ...toRecord(row, language),
  legs: row.tracked.legs.map((leg) => toLeg(leg, row.tracked, language)),
  steps: row.tracked.steps.map((step, index) => toStep(step, index, row.tracked, language)),
});

function toStep(
  step: TrackedStep,
  index: number,
  { steps, endedAt }: TrackedCall,
  language: Language,
): Schemas['SimulationStep'] {
  const until = steps[index + 1]?.at ?? endedAt ?? step.at;
  return {
    ...decisionWords(step, language),
    at: step.at,
    waitSeconds: Math.max(0, Math.round((Date.parse(until) - Date.parse(step.at)) / 1000)),
  };
}

function toCause(code: string, { steps }: TrackedCall, language: Language): Schemas['CallCause'] {
  const number = Number(/^q850-(\d+)$/.exec(code)?.[1] ?? NaN);
  if (!Number.isNaN(number))
    return { code, text: say(networkTexts[number] ?? otherNetworkText, language, { number }) };
  const step = steps.findLast(({ reason }) => reason.code === code);
  if (!step) return { code, text: code };
  const remedy = remedyTexts[step.reason.code];
  const { reason } = decisionWords(step, language);
  return { code, text: remedy ? `${reason}. ${say(remedy, language)}` : `${reason}.` };
}
