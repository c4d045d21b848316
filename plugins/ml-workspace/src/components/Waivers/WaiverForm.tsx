import {
  WaiverEntry,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { CheckResult, waivableSubjects } from '@ringfence/engine';
import { useId, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useAskWaiver, WaiverDesk } from '../../hooks';
import { aboutLabel, subjectLabel } from '../../labels/waivers';
import {
  endDays,
  endOf,
  prolonged,
  sameAbout,
  waivableOf,
  waiversOfCheck,
} from '../../state/waiverTerms';
import { day, useT } from '../../translation';
import { Button, DateInput, Select, TextArea } from '../controls';
import { FormFailure } from './FormFailure';

const MAX_REASON = 2000;
/** Stands for the check as a whole, where things are chosen by their place in the list. */
const WHOLE = 'whole';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 12,
    maxWidth: 560,
    marginTop: 8,
    padding: 12,
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    overflowWrap: 'anywhere',
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  wrong: { color: 'var(--rf-danger)' },
});

function Wrong({ children }: { children: string | undefined }) {
  const classes = useStyles();
  return children ? <span className={classes.wrong}>{children}</span> : null;
}

/** Where somebody asks that a failing check be accepted for a time. @internal */
export function WaiverForm({
  desk,
  result,
  renews,
  onAsked,
  onCancel,
}: {
  desk: WaiverDesk;
  result: CheckResult;
  /** The waiver that it prolongs, whose thing it is about. */
  renews?: WaiverEntry;
  onAsked: (request: WorkspaceRequestDetail) => void;
  onCancel: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const { workspace, policy, entries } = desk;
  const { isolation, version } = workspace;
  const terms = waivableOf(result, policy, isolation.dataClassification);
  const maximumDays = terms.is === 'waivable' ? terms.maximumDays : undefined;
  const { first, usual, last } = endDays(maximumDays);
  const named = useMemo(
    () => waivableSubjects(isolation, result),
    [isolation, result],
  );
  const subjects = useMemo(() => {
    const { active, waiting } = waiversOfCheck(entries, result.check);
    const taken = [...active, ...waiting];
    return named.filter(
      subject => !taken.some(({ about }) => sameAbout(about, subject)),
    );
  }, [entries, named, result.check]);
  const [chosen, setChosen] = useState(
    () => [WHOLE, '0'][subjects.length] ?? '',
  );
  const [until, setUntil] = useState(usual);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { ask, isBusy, failure } = useAskWaiver(workspace.id, onAsked);

  const about = renews ? renews.about : subjects[Number(chosen)];
  const said = reason.trim();
  const over = said.length - MAX_REASON;
  const refusedAt = (pointer: string) =>
    failure?.fields?.find(field => field.pointer === pointer)?.message;
  const isMissingAbout = !renews && !chosen;
  const isWrongDay = until < first || (last !== undefined && until > last);
  const wrongDay = last
    ? t('waiver.untilWrong', { day: day(t, last) })
    : t('waiver.untilMissing');
  const problems = {
    about: isMissingAbout ? t('waiver.aboutMissing') : undefined,
    until: until && !isWrongDay ? undefined : wrongDay,
    reason:
      (!said && t('waiver.reasonMissing')) ||
      (over > 0 && t('waiver.reasonLong', { number: String(over) })) ||
      undefined,
  };
  const wrong = (name: keyof typeof problems, pointer: string) =>
    (isTried ? problems[name] : undefined) ?? refusedAt(pointer);
  const send = () => {
    setTried(true);
    const missing = (['about', 'until', 'reason'] as const).find(
      name => problems[name],
    );
    if (missing) {
      document.getElementById(`${id}-${missing}`)?.focus();
      return;
    }
    const old = renews ?? prolonged(entries, result.check, about);
    ask({
      version,
      check: result.check,
      ...(about && { about }),
      expires: endOf(until, maximumDays),
      reason: said,
      ...(old && { renews: old.requestId }),
    });
  };
  const old = renews ?? prolonged(entries, result.check, about);
  const title = renews
    ? t('waiver.renewOf', { check: result.title })
    : t('waiver.askOf', { check: result.title });
  const wrongAbout = wrong('about', '/about');
  const wrongUntil = wrong('until', '/expires');
  const wrongReason = wrong('reason', '/reason');
  return (
    <form
      className={classes.root}
      aria-label={title}
      onSubmit={event => event.preventDefault()}
    >
      {renews && <p>{aboutLabel(t, renews.about)}</p>}
      {!renews && named.length === 0 && <p>{t('waiver.wholeOnly')}</p>}
      {!renews && named.length > 0 && (
        <Select
          id={`${id}-about`}
          label={t('waiver.about')}
          hint={t('waiver.wholeHint')}
          unset={t('waiver.choose')}
          value={chosen}
          options={[
            ...subjects.map((subject, index) => ({
              value: String(index),
              label: subjectLabel(t, subject),
            })),
            { value: WHOLE, label: t('waiver.wholeCheck') },
          ]}
          invalid={Boolean(wrongAbout)}
          messages={<Wrong>{wrongAbout}</Wrong>}
          onChange={setChosen}
        />
      )}
      {old && (
        <p>
          {old.state === 'active'
            ? t('waiver.prolongsActive', { day: day(t, old.until) })
            : t('waiver.prolongs', { day: day(t, old.endedAt ?? old.until) })}
        </p>
      )}
      <DateInput
        id={`${id}-until`}
        label={t('waiver.until')}
        hint={
          last &&
          t('waiver.untilHint', { count: maximumDays!, day: day(t, last) })
        }
        min={first}
        max={last}
        value={until}
        invalid={Boolean(wrongUntil)}
        messages={<Wrong>{wrongUntil}</Wrong>}
        onChange={setUntil}
      />
      <TextArea
        id={`${id}-reason`}
        label={t('waiver.reason')}
        hint={t('waiver.reasonHint')}
        value={reason}
        plain
        required
        invalid={Boolean(wrongReason)}
        messages={<Wrong>{wrongReason}</Wrong>}
        onChange={setReason}
      />
      <div className={classes.acts}>
        <Button primary disabled={isBusy} onClick={send}>
          {t('waiver.send')}
        </Button>
        <Button onClick={onCancel}>{t('waiver.cancel')}</Button>
      </div>
      <FormFailure
        failure={failure}
        title={t('waiver.notAsked')}
        onReadAgain={desk.onChanged}
      />
    </form>
  );
}
