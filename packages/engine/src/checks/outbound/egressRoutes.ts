/** Where the routes of a custom network stand. @internal */
export const ROUTES = '/customNetwork/egress/routes';

/** The route that answers to Azure Machine Learning take. @internal */
export const AROUND = {
  addressPrefix: 'AzureMachineLearning',
  nextHopType: 'Internet',
};
