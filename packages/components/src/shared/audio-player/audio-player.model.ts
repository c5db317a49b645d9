/** `1:05`, or `1:02:05` from an hour on. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [whole / 3600, (whole / 60) % 60, whole % 60].map(Math.floor) as [
    number,
    number,
    number,
  ];
  const tail = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -2,
  ArrowDown: -2,
  ArrowRight: 2,
  ArrowUp: 2,
  PageDown: -10,
  PageUp: 10,
};

/** Where a key on the slider leads, in seconds; null when it does not move. */
export function moved(position: number, length: number, key: string): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return length;
  const step = steps[key];
  return step === undefined ? null : Math.min(length, Math.max(0, position + step));
}
