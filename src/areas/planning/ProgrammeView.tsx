import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { ExpectedResult, Programme } from '#domain/programme.ts';
import { planningTexts } from '#i18n/planning.ts';
import { useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';
import { DayField, LinesField, NumberField, TextField, useFormStyles } from './fields.tsx';

const aboutKeys = ['name', 'municipality', 'department', 'departmentType', 'board'] as const;

/** What is agreed with the client: the programme itself, its values and needs, what should become better. */
export function ProgrammeView({ programme }: { programme: Programme }): ReactNode {
  const texts = planningTexts[useSpeech().language];
  const styles = useFormStyles();
  const { store } = useSession();
  const save = (change: Partial<Programme>) =>
    store.save('programmes', { ...programme, ...change });
  return (
    <>
      <Section title={texts.about}>
        <div className={styles.pair}>
          {aboutKeys.map((key) => {
            const field = key === 'name' ? 'title' : key;
            return (
              <TextField
                key={key}
                label={texts[key]}
                value={programme[field]}
                onChange={(value) => save({ [field]: value })}
              />
            );
          })}
          <DayField
            label={texts.startDate}
            value={programme.startDate}
            onChange={(startDate) => (startDate === null ? undefined : save({ startDate }))}
          />
          <DayField
            label={texts.endDate}
            value={programme.endDate}
            onChange={(endDate) => save({ endDate })}
          />
        </div>
        <LinesField
          label={texts.needs}
          hint={texts.onePerLine}
          lines={programme.needs}
          onChange={(needs) => save({ needs })}
        />
        <Values programme={programme} onChange={(valueBase) => save({ valueBase })} />
      </Section>
      <Results />
    </>
  );
}

function Values({
  programme: { valueBase },
  onChange,
}: {
  programme: Programme;
  onChange: (valueBase: Programme['valueBase']) => void;
}): ReactNode {
  const texts = planningTexts[useSpeech().language];
  return (
    <>
      <TextField
        label={texts.valueName}
        value={valueBase.name}
        onChange={(name) => onChange({ ...valueBase, name })}
      />
      <LinesField
        label={texts.values}
        hint={texts.valuesHint}
        lines={valueBase.words.map(({ word, meaning }) =>
          meaning === '' ? word : `${word}: ${meaning}`,
        )}
        onChange={(lines) =>
          onChange({
            ...valueBase,
            words: lines.map((line) => {
              const [word = '', ...meaning] = line.split(':');
              return { word: word.trim(), meaning: meaning.join(':').trim() };
            }),
          })
        }
      />
    </>
  );
}

function Results(): ReactNode {
  const texts = planningTexts[useSpeech().language];
  const styles = useFormStyles();
  const me = useMe();
  const instant = useInstant();
  const { store } = useSession();
  const results = [...useRecords('expectedResults').values()].sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
  );
  if (me === undefined) return null;
  const add = () =>
    store.save('expectedResults', {
      ...{ id: `FR-${crypto.randomUUID()}`, programmeId: me.programmeId },
      ...{ createdAt: instant(), createdBy: me.id },
      ...{ title: '', aim: '', indicator: '', unit: '', baseline: 0, target: 0, values: [] },
    });
  return (
    <Section title={texts.results} hint={texts.resultsHint}>
      {results.length === 0 ? <Text>{texts.noResults}</Text> : null}
      <ul className={styles.list} hidden={results.length === 0}>
        {results.map((result) => (
          <ResultCard key={result.id} result={result} />
        ))}
      </ul>
      <div>
        <Button onClick={add}>{texts.result.add}</Button>
      </div>
    </Section>
  );
}

function ResultCard({ result }: { result: ExpectedResult }): ReactNode {
  const texts = planningTexts[useSpeech().language].result;
  const app = useSpeech().texts.app;
  const styles = useFormStyles();
  const { store } = useSession();
  const save = (change: Partial<ExpectedResult>) =>
    store.save('expectedResults', { ...result, ...change });
  const name = result.title === '' ? texts.untitled : result.title;
  return (
    <li className={styles.card} aria-label={name}>
      <TextField label={texts.title} value={result.title} onChange={(title) => save({ title })} />
      <div className={styles.pair}>
        {(['aim', 'indicator'] as const).map((key) => (
          <Field key={key} label={texts[key]}>
            <Textarea
              value={result[key]}
              resize="vertical"
              onChange={(_event, { value }) => save({ [key]: value })}
            />
          </Field>
        ))}
      </div>
      <div className={styles.three}>
        <TextField label={texts.unit} value={result.unit} onChange={(unit) => save({ unit })} />
        {(['baseline', 'target'] as const).map((key) => (
          <NumberField
            key={key}
            label={texts[key]}
            value={result[key]}
            onChange={(value) => save({ [key]: value })}
          />
        ))}
      </div>
      {result.values.length > 0 ? null : (
        <div>
          <Button
            size="small"
            aria-label={texts.remove(name)}
            onClick={() => store.remove('expectedResults', result.id)}
          >
            {app.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
