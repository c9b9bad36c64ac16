import { expect, test } from 'vitest';
import { loadDraft, mergedText, saveDraft } from '#components/popup/check-in-draft.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('a draft is found again, and an empty one leaves no key behind', () => {
  const storage = memory();
  saveDraft(storage, 'Worried about Monday.');
  expect(loadDraft(storage)).toBe('Worried about Monday.');
  saveDraft(storage, '');
  expect(storage.getItem('porchlight:check-in-draft')).toBeNull();
});

test('a browser that blocks storage costs nothing but the draft', () => {
  const blocked = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const storage = { getItem: blocked, setItem: blocked, removeItem: blocked };
  expect(loadDraft(storage)).toBe('');
  expect(() => saveDraft(storage, 'x')).not.toThrow();
});

test('two popups merge into one text without a double', () => {
  expect(mergedText('Worried about Monday', 'Worried')).toBe('Worried about Monday');
  expect(mergedText('Worried', 'Worried about Monday')).toBe('Worried about Monday');
  expect(mergedText('Worried', 'Tired')).toBe('Worried\nTired');
  expect(mergedText('', '')).toBe('');
});
