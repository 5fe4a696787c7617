import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { agendaFrom, agendaLines, headingsFrom, questionsFrom } from '#domain/method-edit.ts';
import type { MethodPack } from '#domain/programme-start.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  number: { maxWidth: '8rem' },
  lines: { '& textarea': { minHeight: '10rem', maxHeight: 'none' } },
});

type EditorProps = {
  readonly pack: MethodPack;
  readonly onChange: (pack: MethodPack) => void;
};

const mostDays = 3;

/** Occasions, days each, questions, agendas and sections of the policy, to change before the programme starts. */
export function MethodEditor({ pack, onChange }: EditorProps): ReactNode {
  const { setup } = useTexts();
  const styles = useStyles();
  const { template } = pack;
  return (
    <div className={styles.root}>
      <LinesField
        label={setup.sessions}
        hint={setup.sessionsHint}
        text={pack.sessions.join('\n')}
        onText={(text) => {
          const sessions = text.split('\n').flatMap((line) => line.trim() || []);
          if (sessions.length > 0) onChange({ ...pack, sessions });
        }}
      />
      <Field label={setup.daysEach} className={styles.number}>
        <Input
          type="number"
          min={1}
          max={mostDays}
          value={String(pack.daysPerOccasion)}
          onChange={(_event, { value }) => {
            const days = Math.round(Number(value));
            if (days >= 1 && days <= mostDays) onChange({ ...pack, daysPerOccasion: days });
          }}
        />
      </Field>
      {pack.guides.map((guide) => (
        <LinesField
          key={guide.audience}
          label={guide.title}
          hint={setup.questionsHint}
          text={guide.questions.map(({ text }) => text).join('\n')}
          onText={(text) => {
            const questions = questionsFrom(text, guide.questions);
            const guides = pack.guides.map((each) =>
              each.audience === guide.audience ? { ...each, questions } : each,
            );
            onChange({ ...pack, guides });
          }}
        />
      ))}
      {template === undefined ? null : (
        <>
          <AgendaField pack={pack} onChange={onChange} />
          <LinesField
            label={setup.policySections}
            hint={setup.policySectionsHint}
            text={template.policySections.map(({ heading }) => heading).join('\n')}
            onText={(text) => {
              const policySections = headingsFrom(text, template.policySections);
              onChange({ ...pack, template: { ...template, policySections } });
            }}
          />
        </>
      )}
    </div>
  );
}

function AgendaField({ pack, onChange }: EditorProps): ReactNode {
  const { setup } = useTexts();
  const days = pack.sessions.flatMap((title, session) =>
    Array.from({ length: pack.daysPerOccasion }, (_, day) => ({
      key: `T${session + 1}D${day + 1}`,
      name: setup.dayOf(title, day + 1),
    })),
  );
  const [chosen, setChosen] = useState('T1D1');
  const [wrong, setWrong] = useState<'no-time' | 'not-in-order' | null>(null);
  const { template } = pack;
  if (template === undefined) return null;
  const agenda = template.agendas[chosen] ?? [];
  return (
    <>
      <Field label={setup.agendaDay}>
        <Select
          value={chosen}
          onChange={(_event, { value }) => {
            setChosen(value);
            setWrong(null);
          }}
        >
          {days.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <LinesField
        key={chosen}
        label={setup.agenda}
        hint={setup.agendaHint}
        error={wrong === null ? undefined : setup.agendaWrong[wrong]}
        text={agendaLines(agenda)}
        onText={(text) => {
          const read = agendaFrom(text, agenda);
          setWrong(read.ok ? null : read.refusal);
          if (!read.ok) return;
          const agendas = { ...template.agendas, [chosen]: read.value };
          onChange({ ...pack, template: { ...template, agendas } });
        }}
      />
    </>
  );
}

/** One thing to a line; what is typed stays as typed, and is read when the field is left. */
function LinesField({
  label,
  hint,
  error,
  text,
  onText,
}: {
  label: string;
  hint: string;
  error?: string | undefined;
  text: string;
  onText: (text: string) => void;
}): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} hint={hint} {...(error === undefined ? {} : { validationMessage: error })}>
      <Textarea
        className={styles.lines}
        resize="vertical"
        value={typed ?? text}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={() => {
          if (typed !== null) onText(typed);
        }}
      />
    </Field>
  );
}
