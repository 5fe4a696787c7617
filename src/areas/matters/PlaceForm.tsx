import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { isFullyJudged, placeTopic, suggestedPlacement } from '#domain/placement.ts';
import { criteriaCodes, placements, type Placement, type Topic } from '#domain/topic.ts';
import { useDraft } from '#state/react.tsx';
import { useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '36rem',
  },
});

export type PlaceFormProps = { readonly topic: Topic; readonly mayPlace: boolean };

/** Where the rule puts the matter and why, and the group's way to put it elsewhere with a reason. */
export function PlaceForm({ topic, mayPlace }: PlaceFormProps): ReactNode {
  const { judge, placement: names, topic: texts } = useTexts().matters;
  const styles = useStyles();
  if (!isFullyJudged(topic.criteria)) {
    const left = criteriaCodes.filter((code) => topic.criteria?.[code] === undefined).length;
    return <Text>{judge.unfinished(left)}</Text>;
  }
  const { placement, because } = suggestedPlacement(topic.criteria);
  return (
    <div className={styles.form}>
      <Text weight="semibold">{judge.suggestion(names[placement])}</Text>
      <Text>{judge.because[because]}</Text>
      {topic.overrideReason === null || topic.placement === null ? null : (
        <Text>{`${names[topic.placement]}. ${texts.because(topic.overrideReason)}`}</Text>
      )}
      {mayPlace ? <Elsewhere topic={topic} suggested={placement} /> : null}
    </div>
  );
}

function Elsewhere({ topic, suggested }: { topic: Topic; suggested: Placement }): ReactNode {
  const { placement: names, topic: texts } = useTexts().matters;
  const styles = useStyles();
  const { store } = useSession();
  const [chosen, setChosen] = useState<Placement>(topic.placement ?? suggested);
  const [draft, setDraft] = useDraft(`topic-place.${topic.id}`);
  const reason = draft === '' ? (topic.overrideReason ?? '') : draft;
  const differs = chosen !== suggested;
  const placed = placeTopic(topic, chosen, reason);
  const unchanged =
    chosen === topic.placement && (!differs || reason.trim() === topic.overrideReason);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!placed.ok) return;
        store.save('topics', placed.value);
        setDraft('');
      }}
    >
      <Field label={texts.where}>
        <Select
          value={chosen}
          onChange={(_event, { value }) => {
            const next = placements.find((each) => each === value);
            if (next !== undefined) setChosen(next);
          }}
        >
          {placements.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </Select>
      </Field>
      {differs ? (
        <Field
          label={texts.reason}
          required
          {...(placed.ok
            ? {}
            : { validationState: 'warning' as const, validationMessage: texts.reasonNeeded })}
        >
          <Textarea
            value={reason}
            resize="vertical"
            onChange={(_event, { value }) => setDraft(value)}
          />
        </Field>
      ) : null}
      <span>
        <Button type="submit" disabledFocusable={!placed.ok || unchanged}>
          {texts.savePlace}
        </Button>
      </span>
    </form>
  );
}
