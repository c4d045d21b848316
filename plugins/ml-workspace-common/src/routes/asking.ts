import {
  AskingOffer,
  askingOfferSchema,
  NameAnswer,
  nameAnswerSchema,
  NameQuery,
  nameQuerySchema,
} from '../api/asking';
import { mlWorkspaceRequestCreatePermission } from '../api/permissions';
import type { SchemaOf } from '../api/schema';
import { Get, route } from './route';

/** Routes for whoever is about to ask for a workspace. @public */
export type AskingRoutes = {
  getAskingOffer: Get<'/asking', AskingOffer>;
  checkName: Get<'/workspace-names', NameAnswer, SchemaOf<NameQuery>>;
};

/** {@inheritDoc AskingRoutes} @internal */
export const askingRoutes: AskingRoutes = {
  getAskingOffer: route({
    method: 'get',
    path: '/asking',
    summary: 'Read what one may ask for',
    description:
      'The sets of destinations and the presets that are offered: those of the configuration and those that come with the plugin.',
    answer: askingOfferSchema,
    success: { 200: 'What is offered' },
  }),
  checkName: route({
    method: 'get',
    path: '/workspace-names',
    summary: 'Look whether a name is free',
    description:
      'Whether a workspace or an unfinished request has the name in a resource group, as far as the store knows. It holds nothing, and Azure is not asked: the name may be gone a moment later.',
    permissions: [mlWorkspaceRequestCreatePermission],
    query: nameQuerySchema,
    answer: nameAnswerSchema,
    success: { 200: 'What is known of the name' },
    refusals: [400, 403],
  }),
};
