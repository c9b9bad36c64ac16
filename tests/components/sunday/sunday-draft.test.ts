import { expect, test } from 'vitest';
import { emptyDraft, loadDraft, saveDraft } from '#components/sunday/sunday-draft.ts';

const key = 'porchlight:sunday-draft';

function memory(value?: string) {
  const kept = new Map(value === undefined ? [] : [[key, value]]);
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const written = { week: '2026-W48', surprise: 'The good coffee', promise: 'Call', date: '2026-11-25' };

test('what is unfinished is found again', () => {
  const storage = memory();
  saveDraft(storage, written);
  expect(loadDraft(storage, '2026-W48')).toEqual(written);
});

test('a surprise stays with its week; a promise goes on to the next', () => {
  const storage = memory();
  saveDraft(storage, written);
  expect(loadDraft(storage, '2026-W49')).toEqual({ ...written, week: '2026-W49', surprise: undefined });
});

test('a surprise that was emptied is not the one that was kept', () => {
  const storage = memory();
  saveDraft(storage, { ...written, surprise: '' });
  expect(loadDraft(storage, '2026-W48').surprise).toBe('');
});

test('nothing unfinished leaves nothing behind', () => {
  const storage = memory('{}');
  saveDraft(storage, emptyDraft('2026-W48'));
  expect(storage.getItem(key)).toBeNull();
});

test.each(['', '{', 'null', '[]', '7', '{"week":5,"surprise":{},"promise":null}'])('%s is no draft', (text) => {
  expect(loadDraft(memory(text), '2026-W48')).toEqual(emptyDraft('2026-W48'));
});

test('a browser that blocks storage costs nothing but the draft', () => {
  const blocked = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const storage = { getItem: blocked, setItem: blocked, removeItem: blocked };
  expect(loadDraft(storage, '2026-W48')).toEqual(emptyDraft('2026-W48'));
  expect(() => saveDraft(storage, written)).not.toThrow();
});
