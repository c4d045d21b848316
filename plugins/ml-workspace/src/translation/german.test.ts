import {
  BOUNDARY_LABELS,
  CHECK_STATUS_LABELS,
  ISOLATION_MODE_LABELS,
  LANE_STATE_LABELS,
  VERDICT_LABELS,
} from '@ringfence/engine';
import { germanMessages } from './german';
import { messages } from './messages';

const english: Record<string, string> = messages;
const german: Record<string, string> = germanMessages;
const keys = Object.keys(english);

/** Names and words that are the same in both languages. */
const SAME = new Set([
  'Azure',
  'Azure in China',
  'Azure Policy',
  'Azure US Government',
  'CSV',
  'Cloud',
  'Host',
  'Isolation',
  'Name',
  'Ports',
  'Region',
  'Bicep',
  'Terraform',
]);

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map(([, name]) => name).sort();

const words = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '');

describe('the German messages', () => {
  it('are the English ones, no more and no fewer', () => {
    expect(Object.keys(german).sort()).toEqual([...keys].sort());
  });

  it('take the same values as the English ones', () => {
    for (const key of keys) {
      expect([key, placeholders(german[key])]).toEqual([
        key,
        placeholders(english[key]),
      ]);
    }
  });

  it('are in German, apart from names', () => {
    const same = keys.filter(
      key =>
        /\p{L}/u.test(words(english[key])) &&
        german[key] === english[key] &&
        !SAME.has(english[key]),
    );
    expect(same).toEqual([]);
  });

  it('lean on no name that has a German word by now', () => {
    const shared = keys.filter(key => german[key] === english[key]);
    const used = new Set(shared.map(key => english[key]));
    expect([...SAME].filter(name => !used.has(name))).toEqual([]);
  });

  it('say something, without blanks at either end', () => {
    for (const text of Object.values(german)) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
    }
  });
});

describe('messages in any language', () => {
  it.each([
    ['English', english],
    ['German', german],
  ])('have a plural beside each singular in %s', (_, all) => {
    const forms = (ending: string) =>
      Object.keys(all)
        .filter(key => key.endsWith(ending))
        .map(key => key.slice(0, -ending.length));
    expect(forms('_one').length).toBeGreaterThan(0);
    expect(forms('_one')).toEqual(forms('_other'));
  });

  it('never have a key that leads on to another', () => {
    const leading = keys.filter(key =>
      keys.some(other => other.startsWith(`${key}.`)),
    );
    expect(leading).toEqual([]);
  });

  it.each([
    ['verdict', VERDICT_LABELS],
    ['boundary', BOUNDARY_LABELS],
    ['lane', LANE_STATE_LABELS],
    ['status', CHECK_STATUS_LABELS],
    ['mode', ISOLATION_MODE_LABELS],
  ])('call each %s in English what the command line calls it', (topic, all) => {
    for (const [value, label] of Object.entries(all)) {
      expect(english[`${topic}.${value}`]).toBe(label);
    }
  });
});
