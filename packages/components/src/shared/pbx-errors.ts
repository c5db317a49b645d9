import { ApiError, toPbxError } from '@pbxkit/client';
import type { PbxError } from '@pbxkit/client';
import type { Host } from './client-context.js';

/** What a veto may say: the same shape as a refusal of the server. */
interface Veto {
  detail?: string;
  message?: string;
  errors?: readonly { pointer: string; detail?: string; message?: string; code?: string }[];
}

/** Tag without prefix, the name by which a grant knows an element. */
export function componentOf(host: Host): string {
  return host.localName.replace(/^pbx-/, '');
}

/** Whatever a write threw, as the one error of the kit, also when another version of the kit made it. */
export function asPbxError(cause: unknown): PbxError {
  return isPbxError(cause) ? cause : toPbxError(cause);
}

/** The reason of a veto as an error that shows like a refusal of the server. */
export function vetoError(reason: unknown): PbxError {
  if (isPbxError(reason)) return reason;
  const veto: Veto =
    typeof reason === 'object' && reason !== null ? reason : { detail: String(reason) };
  const errors = (veto.errors ?? []).map(({ pointer, detail, message, code }) => ({
    pointer,
    code: code ?? 'vetoed',
    message: message ?? detail ?? '',
  }));
  const message = veto.detail ?? veto.message ?? '';
  return new ApiError({ kind: 'validation', message, cause: reason, errors }) as PbxError;
}

export function lateVetoError(): PbxError {
  const message = 'A promise given to waitUntil() was not settled within 30 s.';
  return new ApiError({ kind: 'timeout', message }) as PbxError;
}

/** The message for one field, where the error names it. */
export function fieldMessage(error: PbxError, pointer: string): string | undefined {
  return error.errors?.find((one) => one.pointer === pointer)?.message;
}

function isPbxError(value: unknown): value is PbxError {
  return value instanceof Error && 'kind' in value && 'attempts' in value;
}
