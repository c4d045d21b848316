/** Which templates the pages open, by their entity refs. @internal */
export interface Templates {
  /** Asks for a workspace. */
  requestTemplate: string;
  /** Asks for a change. */
  changeTemplate: string;
  /** Asks for the end of a workspace. */
  retireTemplate: string;
}

/** The template that asks for a workspace, unless another is configured. @internal */
export const REQUEST_TEMPLATE = 'template:default/managed-approved-outbound';

/** The template that asks for a change, unless another is configured. @internal */
export const CHANGE_TEMPLATE = 'template:default/change-isolation';

/** The template that asks for the end of a workspace, unless another is configured. @internal */
export const RETIRE_TEMPLATE = 'template:default/retire-workspace';
