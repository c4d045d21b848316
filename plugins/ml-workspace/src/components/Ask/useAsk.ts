import { compareOptions, simulateChange } from '@ringfence/advice';
import {
  OfferedSet,
  LandingZoneSummary,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import {
  Answers,
  askedIsolation,
  basisOf,
  blockersOf,
  needsOf,
  openQuestions,
  optionOf,
  OTHER_ZONE,
  placeOf,
  Step,
  zoneOf,
} from '../../asking';
import { judgeRequest } from '../../form';
import { Change, useAnswer, useLandingZones, usePolicy } from '../../hooks';
import { Answer } from '../../state/answer';
import { useT } from '../../translation';
import { Asking } from './context';
import { useNameLook } from './useNameLook';

const NO_SETS: OfferedSet[] = [];
const NO_ZONES: LandingZoneSummary[] = [];
const NOTHING: readonly string[] = [];

const valueOf = <T>(answer: Answer<T>): T | undefined =>
  answer.state === 'ready' ? answer.value : undefined;

/** What is known of what was answered: the options, what is asked for, its judgement. */
function useJudged(
  answers: Answers,
  { sets, zones }: { sets: OfferedSet[]; zones: LandingZoneSummary[] },
) {
  const { answer } = usePolicy();
  const policy = valueOf(answer);
  const open = openQuestions(answers);
  const { region } = placeOf(answers, zones);
  const wanted =
    open.length || !policy
      ? undefined
      : JSON.stringify(needsOf(answers, sets, region));
  const comparison = useMemo(
    () =>
      wanted && policy ? compareOptions(JSON.parse(wanted), policy) : undefined,
    [wanted, policy],
  );
  const option = comparison && optionOf(answers, comparison);
  const isolation = useMemo(
    () => option && askedIsolation(answers, option, { sets, zones }),
    [answers, option, sets, zones],
  );
  const settled = useDeferredValue(isolation);
  const judgement = useMemo(
    () => settled && judgeRequest(settled, policy),
    [settled, policy],
  );
  const effects = useMemo(() => {
    if (!settled) return { oneWay: NOTHING, costs: NOTHING };
    const { irreversible, costDrivers } = simulateChange(
      undefined,
      completeRequest(settled),
    );
    return {
      oneWay: irreversible,
      costs: costDrivers.added.map(({ title, count }) =>
        count === undefined ? title : `${count} × ${title}`,
      ),
    };
  }, [settled]);
  return { policy, open, comparison, option, isolation, judgement, ...effects };
}

/** The state behind asking: what was said, what it comes to, what blocks it. @internal */
export function useAsk({
  id,
  disabled,
  answers,
  teams,
  azureNames,
  onAnswers,
  go,
}: {
  id: string;
  disabled: boolean;
  answers: Answers;
  teams: readonly string[];
  azureNames: boolean;
  onAnswers: (answers: Answers) => void;
  go: (step: Step, at?: string) => void;
}): Asking {
  const t = useT();
  const api = useApi(mlWorkspaceApiRef);
  const zones = useLandingZones();
  const { answer: offer } = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getAskingOffer({}, { signal }),
      [api],
    ),
  );
  const offered = {
    sets: valueOf(offer)?.destinationSets ?? NO_SETS,
    zones: valueOf(zones) ?? NO_ZONES,
  };
  const judged = useJudged(answers, offered);
  const { option, isolation, judgement, oneWay } = judged;
  const place = placeOf(answers, offered.zones);
  const name = useNameLook({ name: answers.name, ...place });
  const newest = useRef(answers);
  newest.current = answers;
  const say = (more: Partial<Answers>) => {
    newest.current = { ...newest.current, ...more };
    onAnswers(newest.current);
  };
  const change = (step: Change) => {
    if (!option || !isolation) return;
    const next = step(isolation);
    const { workspace = {}, dataClassification } = next;
    const moved = {
      subscriptionId: workspace.subscriptionId,
      resourceGroup: workspace.resourceGroup,
      region: next.region,
    };
    const hasMoved = JSON.stringify(moved) !== JSON.stringify(place);
    const said = {
      ...newest.current,
      name: workspace.name,
      dataClassification,
      option: option.id,
      ...(hasMoved && { zone: OTHER_ZONE, ...moved }),
    };
    say({ ...said, byHand: { on: basisOf(said, option.id), isolation: next } });
  };
  const isOther = answers.zone === OTHER_ZONE;
  const hasZone =
    isOther || zones.state !== 'ready' || Boolean(zoneOf(answers, zones.value));
  const blockers = blockersOf(t, {
    answers,
    judgement,
    oneWay,
    name,
    hasZone,
  });
  return {
    id,
    disabled,
    answers,
    say,
    go,
    teams,
    zones,
    offer,
    name,
    change,
    blockers,
    azureNames,
    ...judged,
  };
}
