import { CLOUDS } from '@ringfence/engine';
import {
  Cloud,
  InboundAccess,
  IsolationMode,
  RESOURCE_ACCESS,
  ResourceAccess,
  ResourceKind,
  RuleType,
} from '../form';
import { T } from '../translation';

/** One of the answers to a question. @internal */
export interface Option<TValue extends string> {
  value: TValue;
  label: string;
  hint?: string;
  /** Says of an answer that nobody can take it back. */
  oneWay?: string;
}

/** Answers to who reaches the workspace. @internal */
export const inboundOptions = (t: T): Option<InboundAccess>[] => [
  { value: 'off', label: t('access.off'), hint: t('access.offHint') },
  {
    value: 'selected',
    label: t('access.selected'),
    hint: t('access.selectedHint'),
  },
  { value: 'all', label: t('access.all'), hint: t('access.allHint') },
];

/** How an associated resource can be reached. @internal */
export const resourceOptions = (
  t: T,
  kind: ResourceKind,
): Option<ResourceAccess>[] =>
  RESOURCE_ACCESS[kind].map(value => ({
    value,
    label: t(`resourceAccess.${value}`),
  }));

/** The isolation modes, what each means and what it takes. @internal */
export const modeOptions = (t: T): Option<IsolationMode>[] => [
  {
    value: 'AllowOnlyApprovedOutbound',
    label: t('mode.AllowOnlyApprovedOutbound'),
    hint: t('modeHint.AllowOnlyApprovedOutbound'),
    oneWay: t('modeOneWay.AllowOnlyApprovedOutbound'),
  },
  {
    value: 'AllowInternetOutbound',
    label: t('mode.AllowInternetOutbound'),
    hint: t('modeHint.AllowInternetOutbound'),
    oneWay: t('modeOneWay.AllowInternetOutbound'),
  },
  {
    value: 'Disabled',
    label: t('mode.Disabled'),
    hint: t('modeHint.Disabled'),
  },
];

/** Types of an outbound rule, the one asked for most first. @internal */
export const RULE_TYPES: readonly RuleType[] = [
  'FQDN',
  'PrivateEndpoint',
  'ServiceTag',
];

/** Types of an outbound rule, as answers. @internal */
export const ruleTypeOptions = (t: T): Option<RuleType>[] =>
  RULE_TYPES.map(value => ({
    value,
    label: t(`rules.type.${value}`),
  }));

/** Clouds as people call them. @internal */
export const cloudOptions = (t: T): Option<Cloud>[] =>
  CLOUDS.map(value => ({ value, label: t(`cloud.${value}`) }));
