/**
 * Topic of the event that says some workspace changed. It carries nothing to act
 * on: whoever hears it reads `GET /changes`, and may also never hear it.
 * @public
 */
export const ML_WORKSPACE_CHANGED_TOPIC = 'ml-workspace.changed';
