import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import { isCalendarDate } from '#domain/calendar-date.ts';
import { membersOn } from '#domain/participant.ts';
import { horizons, topicTypes, type Topic } from '#domain/topic.ts';
import { useRecords } from '#state/react.tsx';
import { useSession, useToday } from '#state/session.tsx';
import { typeName } from './topicText.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  boxes: { display: 'flex', flexDirection: 'column' },
  wide: { gridColumn: '1 / -1' },
});

export type TopicCareProps = {
  readonly topic: Topic;
  readonly mayLead: boolean;
  readonly isOwner: boolean;
};

/** Who owns and prepares the matter, what it means to residents, on what term. Saved as it is chosen. */
export function TopicCare({ topic, mayLead, isOwner }: TopicCareProps): ReactNode {
  const { texts: all, language } = useSpeech();
  const { map, topic: texts } = all.matters;
  const styles = useStyles();
  const today = useToday();
  const { store } = useSession();
  const members = membersOn(useRecords('participants').values(), today);
  const units = [...useRecords('units').values()];
  const save = (more: Partial<Topic>) => store.save('topics', { ...topic, ...more });
  const mayWrite = mayLead || isOwner;
  const elsewhere = topic.placement !== null && topic.placement !== 'managementGroup';
  return (
    <Section title={texts.care}>
      <div className={styles.fields}>
        <Field label={elsewhere ? texts.ownerElsewhere : texts.owner}>
          <Select
            disabled={!mayLead}
            value={topic.ownerId ?? ''}
            onChange={(_event, { value }) => save({ ownerId: value === '' ? null : value })}
          >
            <option value="">{texts.nobody}</option>
            {members.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.type}>
          <Select
            disabled={!mayWrite}
            value={topic.type}
            onChange={(_event, { value }) => {
              const type = topicTypes.find((each) => each === value);
              if (type !== undefined) save({ type });
            }}
          >
            {topicTypes.map((type) => (
              <option key={type} value={type}>
                {typeName(type, language)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.horizon}>
          <Select
            disabled={!mayWrite}
            value={topic.horizon ?? ''}
            onChange={(_event, { value }) =>
              save({ horizon: horizons.find((each) => each === value) ?? null })
            }
          >
            <option value="">{texts.noHorizon}</option>
            {horizons.map((horizon) => (
              <option key={horizon} value={horizon}>
                {map.horizon[horizon]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.stuckSince}>
          <Input
            type="date"
            disabled={!mayWrite}
            value={topic.stuckSince ?? ''}
            onChange={(_event, { value }) => {
              if (value === '') save({ stuckSince: null });
              else if (isCalendarDate(value)) save({ stuckSince: value });
            }}
          />
        </Field>
        <Field label={texts.citizen} className={styles.wide}>
          <Textarea
            disabled={!mayWrite}
            resize="vertical"
            value={topic.citizenValue ?? ''}
            onChange={(_event, { value }) => save({ citizenValue: value === '' ? null : value })}
          />
        </Field>
        <Choices
          label={texts.preparedBy}
          disabled={!mayWrite}
          options={members.map(({ id, displayName }) => ({ id, name: displayName }))}
          chosen={topic.preparedBy}
          onChange={(preparedBy) => save({ preparedBy })}
        />
        <Choices
          label={texts.units}
          disabled={!mayWrite}
          options={units}
          chosen={topic.unitIds}
          onChange={(unitIds) => save({ unitIds })}
        />
      </div>
    </Section>
  );
}

type ChoicesProps = {
  readonly label: string;
  readonly disabled: boolean;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function Choices({ label, disabled, options, chosen, onChange }: ChoicesProps): ReactNode {
  const styles = useStyles();
  return (
    <fieldset className={styles.boxes}>
      <legend>{label}</legend>
      {options.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          disabled={disabled}
          checked={chosen.includes(id)}
          onChange={(_event, { checked }) =>
            onChange(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
          }
        />
      ))}
    </fieldset>
  );
}
