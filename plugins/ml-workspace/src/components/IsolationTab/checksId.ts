/** Where the checks of the tab are, for who leads there. @internal */
export const CHECKS_ID = 'ml-workspace-checks';
