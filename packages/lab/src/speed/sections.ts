import { browserSection } from '../browser/browserSection';
import { addressesSection } from './addressesSection';
import { cliSection } from './cliSection';
import { compareSection } from './compareSection';
import { storeSection } from '../store/storeSection';
import { engineSection } from './engineSection';
import { fixSection } from './fixSection';
import { lintSection } from './lintSection';
import { Section } from './section';

/** Everything that is measured, in the order in which it is. */
export const sections: readonly Section[] = [
  engineSection,
  cliSection,
  addressesSection,
  fixSection,
  compareSection,
  lintSection,
  storeSection,
  browserSection,
];
