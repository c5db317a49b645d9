import { expect, it } from 'vitest';
import { piecesOf, shuffled } from './playlist.js';

const track = (hash: string, seconds: number) => ({ hash, milliseconds: seconds * 1000 });
const words = (playlist: Parameters<typeof piecesOf>[0]) =>
  piecesOf(playlist).map(({ hash, range }) =>
    range ? `${hash} ${range.from / 1000}-${range.to / 1000}` : hash,
  );

it('plays whole tracks where no message comes in between', () => {
  const tracks = [track('a', 100), track('b', 50)];
  expect(words({ tracks, messages: [], messageEverySeconds: 30 })).toEqual(['a', 'b']);
  expect(words({ tracks, messages: [track('m', 4)], messageEverySeconds: 0 })).toEqual(['a', 'b']);
});

it('cuts tracks where a message comes in, one message after the other', () => {
  expect(
    words({
      tracks: [track('a', 100), track('b', 50)],
      messages: [track('m', 4), track('n', 5)],
      messageEverySeconds: 60,
    }),
  ).toEqual(['a 0-60', 'm', 'a 60-100', 'b 0-20', 'n', 'b 20-50']);
});

it('has a message in each round, however short the music is', () => {
  const messages = [track('m', 4)];
  const tracks = [track('a', 20), track('b', 10)];
  expect(words({ tracks, messages, messageEverySeconds: 60 })).toEqual(['a', 'b', 'm']);
});

it('stays a list that an engine can hold', () => {
  const tracks = Array.from({ length: 100 }, (_, index) => track(`t${index}`, 3600));
  const pieces = piecesOf({ tracks, messages: [track('m', 1)], messageEverySeconds: 10 });
  expect(pieces.length).toBeLessThanOrEqual(1_001);
});

it('plays every track of a mixed list once', () => {
  const list = Array.from({ length: 30 }, (_, index) => index);
  const mixed = shuffled(list);
  expect(mixed).not.toEqual(list);
  expect([...mixed].sort((a, b) => a - b)).toEqual(list);
});
