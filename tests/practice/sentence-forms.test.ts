import { describe, expect, test } from 'vitest';
import { nudgeFor } from '#lib/practice/rule.ts';
import { filledBlanks, withoutEnds } from '#lib/practice/sentence-form.ts';
import { sentenceForms } from '#lib/practice/sentence-forms.ts';
import messages from '#public/_locales/en/messages.json' with { type: 'json' };

const forms = Object.values(sentenceForms);
const rules = forms.flatMap(({ name, rules }) =>
  rules.map((rule) => [`${name} ${rule.field}: ${rule.nudge}`, rule] as const),
);

describe.each(rules)('rule %s', (_, rule) => {
  test.each(rule.matches)('nudges "%s"', (text) => {
    expect(nudgeFor([rule], { [rule.field]: text })).toBe(rule.nudge);
  });
  test.each(rule.leaves)('leaves "%s" alone', (text) => {
    expect(nudgeFor([rule], { [rule.field]: text })).toBeUndefined();
  });
});

test('each rule looks at a blank of its own form, and each nudge has its words', () => {
  for (const { blanks, rules } of forms) {
    for (const { field, nudge } of rules) {
      expect(blanks).toContain(field);
      expect(messages).toHaveProperty(`nudge_${nudge.replaceAll('-', '_')}`);
    }
  }
});

test.each(forms)('$name: each wording has a place for each blank, and each blank its label and example', (form) => {
  const key = form.name.replaceAll('-', '_');
  for (const { whole } of form.wordings) {
    const { message } = messages[whole as keyof typeof messages];
    for (const index of form.blanks.keys()) expect(message).toContain(`$${index + 1}`);
  }
  for (const { name } of form.wordings) {
    const prefix = form.wordings.length > 1 ? `${key}_${name}` : key;
    for (const blank of form.blanks) {
      expect(messages).toHaveProperty(`${prefix}_${blank}`);
      expect(messages).toHaveProperty(`${prefix}_${blank}_hint`);
    }
  }
});

test('a sentence is whole when no blank is empty, and no full stop stands in its middle', () => {
  expect(filledBlanks(sentenceForms.needs, { when: 'it is late.', feel: ' tired ', need: '' })).toBeUndefined();
  expect(filledBlanks(sentenceForms.needs, { when: 'it is late.', feel: ' tired ', need: 'quiet…' })).toEqual([
    'it is late',
    'tired',
    'quiet',
  ]);
  expect(withoutEnds('  one \n two ,')).toBe('one two');
});
