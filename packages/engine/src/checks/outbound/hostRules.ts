/** How the checks of host rules say that all is well, or nothing to judge. @internal */
export const HOST_RULES = {
  pass: 'all host rules',
  notApplicable: 'no host rules',
};
