/**
 * Topic of the event that says some workspace changed. It carries nothing to act
 * on: whoever hears it reads `GET /changes`, and may also never hear it.
 * @public
 */
export const ML_WORKSPACE_CHANGED_TOPIC = 'ml-workspace.changed';

/**
 * Channel of the signal that says the same to open pages. It carries nothing either,
 * since everybody who is signed in hears it.
 * @public
 */
export const ML_WORKSPACE_SIGNAL_CHANNEL = 'ml-workspace';
