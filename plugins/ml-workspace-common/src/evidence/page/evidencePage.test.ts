import { evidenceInput, packWith } from '../../__testUtils__/evidence';
import { Pack } from '..';

const text = (pack: Pack, path: string) =>
  new TextDecoder().decode(pack.get(path));

describe('the page of a pack', () => {
  const HOSTILE =
    '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>\u202eabc\u0000 שלום';
  const page = text(
    packWith({ reason: HOSTILE, description: HOSTILE }),
    'evidence.html',
  );

  it('shows what people wrote and runs nothing of it', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('\\u202eabc\\u0000');
    expect(page).toContain('שלום');
    expect(page).not.toContain('\u202e');
  });

  it('loads nothing, and tells browsers so', () => {
    expect(page).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-/);
    expect(page).not.toMatch(/<(link|script|iframe|object|embed|form)\b/);
    expect(page).not.toMatch(/<[^>]*\s(src|srcset|background)=|url\(|@import/);
  });

  it('shows every check with its source and the date of that', () => {
    const { posture } = evidenceInput();
    for (const { check, source } of posture.results) {
      expect(page).toContain(check);
      expect(page).toContain(source.date);
    }
    expect(page).toContain('@media print');
    expect(page).toContain('prefers-color-scheme:dark');
  });
});
