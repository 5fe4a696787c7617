import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { useTexts } from '#components/texts.tsx';
import type { GroundRule } from '#domain/ground-rule.ts';
import { useDraft } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import type { GroundRuleRound } from './useGroundRuleRound.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Proposing alone: the draft is on this device only until it is handed in. */
export function CollectView({ state }: { state: GroundRuleRound }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const announce = useAnnounce();
  const instant = useInstant();
  const [draft, setDraft] = useDraft('ground-rule-proposal');
  if (me === undefined) return null;
  const mine = state.rules.filter(
    ({ createdBy, status }) => createdBy === me.id && status === 'proposed',
  );
  const handIn = () => {
    const at = instant();
    store.save('groundRules', {
      id: `SR-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: at,
      createdBy: me.id,
      status: 'proposed',
      statusHistory: [{ status: 'proposed', at }],
      order: 0,
      text: draft.trim(),
      theme: '',
      signs: null,
      reminder: null,
      mergedInto: null,
      dropReason: null,
      sources: [],
    });
    setDraft('');
    announce(texts.handedIn);
  };
  const withdraw = (rule: GroundRule) => {
    setDraft(draft.trim() === '' ? rule.text : `${draft}\n${rule.text}`);
    store.remove('groundRules', rule.id);
    announce(texts.withdrawn);
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          handIn();
        }}
      >
        <Field label={texts.draft} hint={texts.storedDraft}>
          <Textarea
            value={draft}
            placeholder={texts.draftPlaceholder}
            resize="vertical"
            onChange={(_event, { value }) => setDraft(value)}
          />
        </Field>
        <span>
          <Button appearance="primary" type="submit" disabled={draft.trim() === ''}>
            {texts.handIn}
          </Button>
        </span>
      </form>
      <Section
        title={texts.yours}
        aside={<Text>{texts.handedInCount(state.tally.untouched)}</Text>}
      >
        {mine.length === 0 ? <Text>{texts.yoursEmpty}</Text> : null}
        <ul className={styles.list}>
          {mine.map((rule) => (
            <li key={rule.id} className={styles.item}>
              <Text>{rule.text}</Text>
              <Button size="small" onClick={() => withdraw(rule)}>
                {texts.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
