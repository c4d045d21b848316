import { pastedHosts } from '@ringfence/advice';
import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useT } from '../../translation';
import { placeId, useAsking } from './context';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'flex-start',
    maxWidth: 560,
  },
}));

const SHOWN = 5;

/** Adds hosts: one that is typed, the address of a page, or hundreds that are pasted. @internal */
export function PasteHosts({ label }: { label: string }) {
  const t = useT();
  const classes = useStyles();
  const { id, answers, say, disabled } = useAsking();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const add = () => {
    const { hosts, refused } = pastedHosts(text);
    const before = answers.hosts ?? [];
    const fresh = hosts.filter(host => !before.includes(host));
    if (fresh.length) {
      say({ hosts: [...before, ...fresh], sets: answers.sets ?? [] });
    }
    const entries = refused.slice(0, SHOWN).join(', ');
    setSaid(
      [
        hosts.length > 0 && t('ask.pasted', { count: fresh.length }),
        refused.length > 0 && t('ask.notHosts', { entries }),
      ]
        .filter(Boolean)
        .join('. '),
    );
    setText(refused.join('\n'));
  };
  return (
    <div className={classes.root}>
      <TextField
        id={placeId(id, 'paste')}
        label={label}
        helperText={said || t('ask.pasteHint')}
        FormHelperTextProps={{ 'aria-live': 'polite' } as {}}
        variant="outlined"
        size="small"
        fullWidth
        multiline
        maxRows={6}
        inputProps={{ spellCheck: false }}
        disabled={disabled}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        variant="outlined"
        disabled={disabled || !text.trim()}
        onClick={add}
        style={{ minHeight: 40 }}
      >
        {t('ask.pasteAdd')}
      </Button>
    </div>
  );
}
