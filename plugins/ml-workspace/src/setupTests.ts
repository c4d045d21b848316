import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole forms in a simulated browser take their time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// The scaffolder scrolls to the top of each step; there is nothing to scroll here.
window.scrollTo = () => {};
