import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '#components/announcer.tsx';
import { Section } from '#components/Page.tsx';
import { WordingForm } from '#components/statements/HandleActions.tsx';
import { useTexts } from '#components/texts.tsx';
import { Why } from '#components/Why.tsx';
import { recommendedRules } from '#domain/consent.ts';
import type { GroundRule } from '#domain/ground-rule.ts';
import { useRights, useSession } from '#state/session.tsx';
import { DailyLife } from './DailyLife.tsx';
import { useThread } from '#state/thread.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    '& > li::marker': {
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorBrandForeground1,
    },
  },
  rule: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  picked: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  calm: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type AgreedRulesProps = {
  readonly rules: readonly GroundRule[];
  readonly setAside: readonly GroundRule[];
  readonly highlighted: string | undefined;
};

/** The rules the group stands behind, each with its way back to what it answers to. */
export function AgreedRules({ rules, setAside, highlighted }: AgreedRulesProps): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const inOrder = [...rules].sort(
    (a, b) => a.order - b.order || (a.createdAt < b.createdAt ? -1 : 1),
  );
  const few = rules.length < recommendedRules.least || rules.length > recommendedRules.most;
  return (
    <>
      <Section title={texts.agreedTitle} hint={few ? texts.recommended : undefined}>
        {rules.length === 0 ? <Text>{texts.agreedEmpty}</Text> : null}
        <ol className={styles.list}>
          {inOrder.map((rule) => (
            <li key={rule.id}>
              <AgreedRule rule={rule} picked={rule.id === highlighted} />
            </li>
          ))}
        </ol>
      </Section>
      {setAside.length === 0 ? null : (
        <Section title={texts.setAside}>
          {setAside.map((rule) => (
            <div key={rule.id}>
              <Text>{rule.text}</Text>
              <br />
              <Text size={200} className={styles.calm}>
                {rule.mergedInto === null
                  ? texts.dropped(rule.dropReason ?? '')
                  : texts.mergedInto(rules.find(({ id }) => id === rule.mergedInto)?.text ?? '')}
              </Text>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function AgreedRule({ rule, picked }: { rule: GroundRule; picked: boolean }): ReactNode {
  const { groundRules: texts } = useTexts();
  const styles = useStyles();
  const rights = useRights();
  const { store, drafts } = useSession();
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const { t1 } = useTexts();
  const [rewording, setRewording] = useState(false);
  const [living, setLiving] = useState(false);
  useEffect(() => {
    if (picked) place.current?.focus();
  }, [picked]);
  return (
    <div
      ref={place}
      tabIndex={picked ? -1 : undefined}
      className={mergeClasses(styles.rule, picked && styles.picked)}
      data-rule={rule.id}
    >
      <Text size={400} weight="semibold">
        {rule.text}
      </Text>
      {rule.signs === null ? null : (
        <Text className={styles.calm}>
          {texts.signs}: {rule.signs}
        </Text>
      )}
      {rule.reminder === null ? null : (
        <Text className={styles.calm}>
          {texts.reminder}: {rule.reminder}
        </Text>
      )}
      <div className={styles.row}>
        <RuleWhy rule={rule} />
        {rights.takePart || rights.editRules ? (
          <Button
            appearance="subtle"
            size="small"
            aria-expanded={living}
            onClick={() => setLiving(!living)}
          >
            {t1.daily}
          </Button>
        ) : null}
        {rights.editRules ? (
          <Button
            appearance="subtle"
            size="small"
            aria-expanded={rewording}
            onClick={() => setRewording(!rewording)}
          >
            {texts.editWording}
          </Button>
        ) : null}
      </div>
      {living ? <DailyLife rule={rule} /> : null}
      {rewording ? (
        <WordingForm
          drafts={drafts}
          draftKey={`flow-wording.${rule.id}`}
          text={rule.text}
          onSave={(text) => {
            store.save('groundRules', { ...rule, text });
            announce(texts.reworded);
            return true;
          }}
          onDone={() => setRewording(false)}
        />
      ) : null}
    </div>
  );
}

function RuleWhy({ rule }: { rule: GroundRule }): ReactNode {
  return <Why {...useThread('groundRules', rule.id)} />;
}
