const PLACEHOLDER =
  /[$#]\{|\{\{|\$\(|\$[A-Za-z_]|%[A-Za-z_]\w*%|<[A-Za-z][^<>]*>|\{[A-Za-z_][\w-]*\}/;

/** Whether a text is one that a pipeline or a template engine fills in later. @internal */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);
