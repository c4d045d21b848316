import { CheckStatus, LaneState, Verdict } from '@ringfence/engine';

/** What a colour says; each tone is used for one meaning only. @internal */
export type Tone =
  | 'protected'
  | 'good'
  | 'warning'
  | 'danger'
  | 'invalid'
  | 'unknown'
  | 'waived';

/** The colours of one tone: `text` on the card, `fill` behind a chip. @internal */
export interface ToneColours {
  text: string;
  fill: string;
}

/** Every colour the plugin uses, for one kind of theme. @internal */
export interface Tokens {
  scheme: 'light' | 'dark';
  paper: string;
  sunken: string;
  selected: string;
  text: string;
  quiet: string;
  hairline: string;
  edge: string;
  link: string;
  primary: string;
  onPrimary: string;
  tones: Record<Tone, ToneColours>;
}

const light: Tokens = {
  scheme: 'light',
  paper: '#FFFFFF',
  sunken: '#F7F7F8',
  selected: '#EAF1F9',
  text: '#181818',
  quiet: '#595959',
  hairline: '#E0E0E0',
  edge: '#858585',
  link: '#1F5493',
  primary: '#1F5493',
  onPrimary: '#FFFFFF',
  tones: {
    protected: { text: '#005A66', fill: '#E1F3F5' },
    good: { text: '#146C39', fill: '#E8F5EC' },
    warning: { text: '#855000', fill: '#FFF2D9' },
    danger: { text: '#B3141F', fill: '#FDECEC' },
    invalid: { text: '#8A1A60', fill: '#FAEAF4' },
    unknown: { text: '#46535F', fill: '#EDF0F3' },
    waived: { text: '#5840A6', fill: '#F0ECFB' },
  },
};

const dark: Tokens = {
  scheme: 'dark',
  paper: '#424242',
  sunken: '#3B3B3B',
  selected: '#34475C',
  text: '#FFFFFF',
  quiet: '#CFCFCF',
  hairline: '#5E5E5E',
  edge: '#A8A8A8',
  link: '#9CC9FF',
  primary: '#9CC9FF',
  onPrimary: '#10243B',
  tones: {
    protected: { text: '#86DEE6', fill: '#24494D' },
    good: { text: '#8FE3AC', fill: '#2B4936' },
    warning: { text: '#FFCB80', fill: '#52422A' },
    danger: { text: '#FFB3B0', fill: '#5A3535' },
    invalid: { text: '#F7A8DA', fill: '#543249' },
    unknown: { text: '#CBD5DF', fill: '#4C535A' },
    waived: { text: '#CFBEFF', fill: '#453E5E' },
  },
};

/** The colours for a theme of this type. @internal */
export const tokensFor = (type: 'light' | 'dark'): Tokens =>
  type === 'dark' ? dark : light;

/** All tones. @internal */
export const TONES = Object.keys(light.tones) as Tone[];

/** The colours as CSS variables, `--rf-text` and so on. @internal */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const { scheme, tones, ...surfaces } = tokens;
  const named = Object.entries(surfaces).map(([name, value]) => [
    `--rf-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
    value,
  ]);
  const toned = TONES.flatMap(tone => [
    [`--rf-${tone}`, tones[tone].text],
    [`--rf-${tone}-fill`, tones[tone].fill],
  ]);
  return Object.fromEntries([...named, ...toned]);
}

/** The tone of each verdict. @internal */
export const VERDICT_TONES: Record<Verdict, Tone> = {
  'exfiltration-protected': 'protected',
  isolated: 'good',
  'partially-isolated': 'warning',
  exposed: 'danger',
  invalid: 'invalid',
  unknown: 'unknown',
};

/** The tone of each state of a boundary. @internal */
export const LANE_TONES: Record<LaneState | 'unknown', Tone> = {
  closed: 'good',
  partial: 'warning',
  open: 'danger',
  unknown: 'unknown',
};

/** The tone of each result of a check. @internal */
export const STATUS_TONES: Record<CheckStatus, Tone> = {
  pass: 'good',
  fail: 'danger',
  waived: 'waived',
  unknown: 'unknown',
  'not-applicable': 'unknown',
};
