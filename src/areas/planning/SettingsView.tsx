import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { Programme, ProgrammeSettings } from '#domain/programme.ts';
import { isWebAddress } from '#domain/read-in.ts';
import { planningTexts } from '#i18n/planning.ts';
import { useSession } from '#state/session.tsx';
import { NumberField, TextField, useFormStyles } from './fields.tsx';

/** Least and most of each setting; two people behind a finding is the least there may ever be (domain.md 6.3). */
const limits: Readonly<Record<keyof ProgrammeSettings, readonly [number, number]>> = {
  anonymityThreshold: [2, 10],
  votesPerMember: [1, 12],
  maxPriorityTopics: [1, 20],
  ruleFollowUpWeeks: [1, 26],
  decisionPublishWithinDays: [1, 60],
  economyShareWarning: [5, 100],
  operationsShareWarning: [5, 100],
};

const keys = Object.keys(limits) as (keyof ProgrammeSettings)[];
/** Kept as a share of one, shown as percent. */
const percent = (key: keyof ProgrammeSettings): number => (key.endsWith('ShareWarning') ? 100 : 1);

/** How the programme is run, and what the archive and the open area need to know. */
export function SettingsView({ programme }: { programme: Programme }): ReactNode {
  const { language } = useSpeech();
  const texts = planningTexts[language].settings;
  const styles = useFormStyles();
  const { store } = useSession();
  const { settings, retention, openAreaUrl } = programme;
  const save = (change: Partial<Programme>) =>
    store.save('programmes', { ...programme, ...change });
  const isWrong = openAreaUrl !== null && !isWebAddress(openAreaUrl);
  return (
    <Section title={planningTexts[language].tabs.settings}>
      <div className={styles.pair}>
        {keys.map((key) => (
          <NumberField
            key={key}
            label={texts[key]}
            hint={texts.limits(...limits[key])}
            value={Math.round(settings[key] * percent(key))}
            min={limits[key][0]}
            max={limits[key][1]}
            onChange={(value) =>
              save({ settings: { ...settings, [key]: Math.round(value) / percent(key) } })
            }
          />
        ))}
        <NumberField
          label={texts.rawNotesMonthsAfterEnd}
          value={retention.rawNotesMonthsAfterEnd}
          min={0}
          max={60}
          onChange={(rawNotesMonthsAfterEnd) =>
            save({ retention: { ...retention, rawNotesMonthsAfterEnd } })
          }
        />
        <TextField
          label={texts.registrationNumber}
          value={programme.registrationNumber ?? ''}
          onChange={(value) => save({ registrationNumber: value === '' ? null : value })}
        />
      </div>
      <Field
        label={texts.openArea}
        hint={texts.openAreaHint}
        {...(isWrong
          ? { validationState: 'warning' as const, validationMessage: texts.openAreaWrong }
          : {})}
      >
        <Input
          type="url"
          value={openAreaUrl ?? ''}
          onChange={(_event, { value }) => save({ openAreaUrl: value === '' ? null : value })}
        />
      </Field>
    </Section>
  );
}
