import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import type { WorkingForm } from '#domain/interplay.ts';
import { membersOn } from '#domain/participant.ts';
import { mayStartTrial } from '#domain/working-form.ts';
import { useRecords } from '#state/react.tsx';
import { useRights, useSession, useToday } from '#state/session.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** How a form is done, who is responsible and until when it is tried; the leader fills in with the group. */
export function FormDetails({ id }: { id: string }): ReactNode {
  const { t1 } = useTexts();
  const rights = useRights();
  const form = useRecords('workingForms').get(id);
  if (form === undefined) return null;
  if (rights.leadFlow) return <FormFields form={form} />;
  return form.description === '' ? null : (
    <Text aria-label={t1.forms.description}>{form.description}</Text>
  );
}

function FormFields({ form }: { form: WorkingForm }): ReactNode {
  const { t1 } = useTexts();
  const texts = t1.forms;
  const styles = useStyles();
  const today = useToday();
  const { store } = useSession();
  const members = membersOn(useRecords('participants').values(), today);
  const rules = [...useRecords('groundRules').values()].filter(
    ({ status }) => status === 'agreed' || status === 'followedUp',
  );
  const save = (change: Partial<WorkingForm>) => store.save('workingForms', { ...form, ...change });
  return (
    <>
      <Field label={texts.description}>
        <Textarea
          value={form.description}
          resize="vertical"
          onChange={(_event, { value }) => save({ description: value })}
        />
      </Field>
      <div className={styles.fields}>
        <Field label={texts.owner}>
          <Select
            value={form.ownerId ?? ''}
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
        <Field label={texts.until}>
          <Input
            type="date"
            value={form.trialUntil ?? ''}
            min={today}
            onChange={(_event, { value }) => save({ trialUntil: value === '' ? null : value })}
          />
        </Field>
      </div>
      {rules.length === 0 ? null : (
        <div role="group" aria-label={texts.rules}>
          <Text>{texts.rules}</Text>
          {rules.map(({ id, text }) => (
            <div key={id}>
              <Checkbox
                label={text}
                checked={form.ruleIds.includes(id)}
                onChange={(_event, { checked }) =>
                  save({
                    ruleIds:
                      checked === true
                        ? [...form.ruleIds, id]
                        : form.ruleIds.filter((each) => each !== id),
                  })
                }
              />
            </div>
          ))}
        </div>
      )}
      {mayStartTrial(form).ok ? null : <Text>{texts.needs}</Text>}
    </>
  );
}
