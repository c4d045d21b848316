import { workerData } from 'node:worker_threads';
import { smallestFix } from '@ringfence/advice';
import { worker } from 'workerpool';

/** What a thread is given that is to search. @internal */
export const SEARCHES = 'ml-workspace-searches';

/** The file that such a thread starts with: this one, wherever it was built to. @internal */
export const SEARCH_WORKER = __filename;

// Whoever runs the backend may do so in a thread, which has its own messages.
if (workerData === SEARCHES) worker({ smallestFix });
