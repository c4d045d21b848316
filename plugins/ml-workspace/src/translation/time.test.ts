import { english } from '../__testUtils__/english';
import { ago, day, moment } from './time';
import { T } from './useT';

const NOON = '2026-03-01T12:00:00';

/** Messages of a language, as far as times ask for them. */
const speaking = (language: string) => (() => language) as unknown as T;

const withBrowser = (languages: readonly string[]) =>
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

afterEach(() => jest.restoreAllMocks());

describe('times', () => {
  it('are written in the language of the portal, whatever the browser speaks', () => {
    withBrowser(['en-US', 'en']);
    expect(day(speaking('de'), NOON)).toBe('01.03.2026');
    expect(moment(speaking('de'), NOON)).toMatch(/^01\.03\.2026, 12:00$/);
    expect(day(english, NOON)).toBe('Mar 1, 2026');
  });

  it('follow the region the person reads that language in', () => {
    withBrowser(['de-DE', 'en-GB', 'en-US']);
    expect(day(english, NOON)).toBe('1 Mar 2026');
  });

  it('say how many days ago they were, and none of what is to come', () => {
    const now = Date.parse('2026-03-04T11:00:00Z');
    const sayAgo = (iso: string, t = english) => ago(t, iso, now);
    expect(sayAgo('2026-03-01T12:00:00Z')).toBe('2 days ago');
    expect(sayAgo('2026-03-01T12:00:00Z', speaking('de'))).toBe('vorgestern');
    expect(sayAgo('2026-03-05T12:00:00Z')).toBe('today');
    expect(sayAgo('soon')).toBe('soon');
  });

  it('stay as they are where they are no times', () => {
    expect(day(english, 'soon')).toBe('soon');
    expect(moment(english, '')).toBe('');
  });
});
