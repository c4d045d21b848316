import { isatty } from 'node:tty';
import { styleText } from 'node:util';
import { Screen, threadData } from '../thread/threadData';

const STDOUT = 1;

/** How the terminal is, as the main thread sees it. What is written elsewhere is not even looked at. */
export function lookAtScreen(): Screen {
  const isTerminal = isatty(STDOUT);
  if (!isTerminal && process.env.FORCE_COLOR === undefined) {
    return { isPlain: true };
  }
  return {
    ...(isTerminal && { columns: process.stdout.columns }),
    // `styleText` itself leaves NO_COLOR without colour.
    isPlain: styleText('red', '', { stream: process.stdout }) === '',
  };
}

/** How the terminal is; looked at once. */
export const screen: Screen = threadData?.screen ?? lookAtScreen();
