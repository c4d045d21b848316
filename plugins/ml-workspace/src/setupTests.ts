import fc from 'fast-check';
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole forms in a simulated browser take their time on a busy machine.
configure({ asyncUtilTimeout: 30_000 });

// The scaffolder scrolls to the top of each step; there is nothing to scroll here.
window.scrollTo = () => {};

// One commit gets one answer: properties are tried with the same cases on every
// machine. FAST_CHECK_SEED=123 tries others.
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.FAST_CHECK_SEED ?? 20261121),
});
