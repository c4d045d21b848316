import { CHECK_STATUSES, VERDICTS } from '@ringfence/engine';
import {
  cssVariables,
  STATUS_TONES,
  TONES,
  tokensFor,
  VERDICT_TONES,
} from './tokens';

const channel = (value: number) =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at =>
    channel(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s tokens', type => {
  const tokens = tokensFor(type);
  const grounds = [tokens.paper, tokens.sunken];

  it.each(TONES)('keep %s readable on paper and on its own fill', tone => {
    const { text, fill } = tokens.tones[tone];
    for (const ground of [...grounds, fill]) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keep text, quiet text and links readable', () => {
    for (const ground of [...grounds, tokens.selected]) {
      for (const colour of [tokens.text, tokens.quiet, tokens.link]) {
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(tokens.onPrimary, tokens.primary)).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it('keep the edges of controls visible', () => {
    for (const ground of grounds) {
      expect(contrast(tokens.edge, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('become CSS variables, none missing', () => {
    const variables = cssVariables(tokens);
    expect(variables['--rf-on-primary']).toBe(tokens.onPrimary);
    for (const tone of TONES) {
      expect(variables[`--rf-${tone}`]).toBe(tokens.tones[tone].text);
      expect(variables[`--rf-${tone}-fill`]).toBe(tokens.tones[tone].fill);
    }
  });
});

it('gives the colour of success to nothing that is unknown, waived or failing', () => {
  for (const status of CHECK_STATUSES) {
    expect(STATUS_TONES[status] === 'good').toBe(status === 'pass');
  }
  const green = VERDICTS.filter(verdict =>
    ['good', 'protected'].includes(VERDICT_TONES[verdict]),
  );
  expect(green).toEqual(['exfiltration-protected', 'isolated']);
});
