// Sound at another rate, block by block: a windowed sinc low-pass, tabulated for the positions between two samples.

/** Zero crossings of the sinc on each side. */
const reach = 16;
/** Positions between two samples that are told apart at most. */
const mostPhases = 512;
/** Of what the lower rate can hold; the rest is the slope of the filter. */
const passed = 0.92;

export class Resampler {
  #step;
  #half;
  #phases;
  #kernels;
  /** Samples that are still needed, the first one at `#start`. */
  #held;
  #start;
  #count = 0;
  #ended = 0;

  /** @param {number} from samples per second that come @param {number} to samples per second that go */
  constructor(from, to) {
    this.#step = from / to;
    this.#phases = Math.min(mostPhases, to / divisor(from, to));
    const scale = Math.min(1, to / from) * passed;
    this.#half = Math.ceil(reach / scale);
    this.#kernels = Array.from({ length: this.#phases }, (_, phase) =>
      kernel(phase / this.#phases, this.#half, scale),
    );
    this.#held = new Float32Array(this.#half);
    this.#start = -this.#half;
  }

  /** What can be said now that these samples have come. @param {Float32Array} samples */
  push(samples) {
    const held = new Float32Array(this.#held.length + samples.length);
    held.set(this.#held);
    held.set(samples, this.#held.length);
    this.#held = held;
    this.#ended += samples.length;
    return this.#draw(this.#ended - this.#half - 1);
  }

  /** The rest. */
  end() {
    const last = this.#ended;
    this.push(new Float32Array(0));
    const held = new Float32Array(this.#held.length + this.#half + 1);
    held.set(this.#held);
    this.#held = held;
    return this.#draw(last);
  }

  /** Everything before this place of what came. @param {number} end */
  #draw(end) {
    const out = [];
    for (;;) {
      const place = this.#count * this.#step;
      if (place >= end) break;
      const nearest = Math.round((place - Math.floor(place)) * this.#phases);
      const whole = Math.floor(place) + (nearest === this.#phases ? 1 : 0);
      out.push(this.#at(whole, nearest % this.#phases));
      this.#count += 1;
    }
    const needed = Math.floor(this.#count * this.#step) - this.#half;
    const gone = Math.max(0, Math.min(needed - this.#start, this.#held.length));
    this.#held = this.#held.slice(gone);
    this.#start += gone;
    return out;
  }

  #at(whole, phase) {
    const taps = this.#kernels[phase];
    const first = whole - this.#half + 1 - this.#start;
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap += 1) sum += taps[tap] * this.#held[first + tap];
    return sum;
  }
}

function kernel(fraction, half, scale) {
  const taps = new Float64Array(2 * half);
  let sum = 0;
  for (let tap = 0; tap < taps.length; tap += 1) {
    const x = tap - half + 1 - fraction;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / half);
    const angle = Math.PI * x * scale;
    taps[tap] = (Math.abs(x) > half ? 0 : window) * (angle === 0 ? 1 : Math.sin(angle) / angle);
    sum += taps[tap];
  }
  return taps.map((tap) => tap / sum);
}

const divisor = (one, other) => (other === 0 ? one : divisor(other, one % other));
