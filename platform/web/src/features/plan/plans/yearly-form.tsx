import { createYearlyPlan } from '@junheng/contract';
import type { Plan, YearlyLine } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { LeadUnit } from '../duties.tsx';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { usePlansWords } from './use-plans-words.ts';
import { useMay } from '../../../api/use-may.ts';

interface EditedLine {
  readonly text: string;
  readonly due: string;
  readonly isIn: boolean;
}

interface YearlyFormProps {
  readonly plan: Plan;
  readonly year: number;
  readonly lines: readonly YearlyLine[];
  /** Whether the points of the year are published already. */
  readonly isTaken: boolean;
}

/** The points of a year as they are to be published: each may be worded anew, dated or left out. */
export function YearlyForm({ plan, year, lines, isTaken }: YearlyFormProps): ReactElement {
  const say = usePlansWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const canPublish = useMay()('publishYearlyPlans');
  const change = useChange(createYearlyPlan);
  const [facts, setFacts, clearFacts] = useDraft(`yearly.${plan.id}.${year}`, {
    title: say('yearly.usualTitle', { issuer: plan.issuer, year }),
    number: '',
    issuer: plan.issuer,
    issued: todayInChina(),
  });
  const [edited, setEdited] = useState<Readonly<Record<string, EditedLine>>>({});
  const [isChecked, setIsChecked] = useState(false);
  const lineOf = (line: YearlyLine): EditedLine =>
    edited[line.taskId] ?? { text: line.text, due: line.due, isIn: true };
  const edit = (line: YearlyLine, part: Partial<EditedLine>) =>
    setEdited({ ...edited, [line.taskId]: { ...lineOf(line), ...part } });
  const chosen = lines.filter((line) => lineOf(line).isIn);
  const isDueWrong = (line: YearlyLine) => !lineOf(line).due.startsWith(`${year}-`);
  const isTextShort = (line: YearlyLine) => lineOf(line).text.trim().length < 2;
  const titleError = facts.title.trim().length < 4 ? say('yearly.title.error') : undefined;
  const issuerError = facts.issuer.trim().length < 2 ? say('yearly.issuer.error') : undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const isWrong = chosen.length === 0 || chosen.some((line) => isDueWrong(line) || isTextShort(line));
    if (titleError !== undefined || issuerError !== undefined || facts.issued === '' || isWrong) return;
    change.mutate(
      {
        body: {
          planId: plan.id,
          year,
          title: facts.title.trim(),
          number: facts.number.trim(),
          issuer: facts.issuer.trim(),
          issued: facts.issued,
          lines: chosen.map((line) => ({
            taskId: line.taskId,
            text: lineOf(line).text.trim(),
            due: lineOf(line).due,
          })),
        },
      },
      {
        onSuccess: (made) => {
          clearFacts();
          void message.success(say('yearly.done'));
          void navigate({ to: '/plan/tasks', search: { planId: made.id } as never });
        },
      },
    );
  };
  return (
    <form className="yearly" onSubmit={save} noValidate>
      <div className="form">
        <Field label={say('yearly.name')} error={isChecked ? titleError : undefined}>
          {(input) => (
            <Input
              {...input}
              maxLength={200}
              value={facts.title}
              onChange={(event) => setFacts({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('yearly.number')}>
          {(input) => (
            <Input
              {...input}
              maxLength={100}
              value={facts.number}
              onChange={(event) => setFacts({ number: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('yearly.issuer')} error={isChecked ? issuerError : undefined}>
          {(input) => (
            <Input
              {...input}
              maxLength={100}
              value={facts.issuer}
              onChange={(event) => setFacts({ issuer: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say('yearly.issued')}
          error={isChecked && facts.issued === '' ? say('day.error') : undefined}
        >
          {(input) => (
            <DayInput {...input} value={facts.issued} onChange={(issued) => setFacts({ issued })} />
          )}
        </Field>
      </div>
      <section className="stack" aria-labelledby="yearly-lines">
        <h2 id="yearly-lines">{say('yearly.lines', { count: chosen.length })}</h2>
        <ol className="yearly-lines">
          {lines.map((line) => {
            const now = lineOf(line);
            return (
              <li key={line.taskId} className={now.isIn ? undefined : 'is-out'}>
                <Checkbox
                  checked={now.isIn}
                  aria-label={say('yearly.take', { title: line.title })}
                  onChange={(event) => edit(line, { isIn: event.target.checked })}
                />
                <div className="stack-tight">
                  <Input.TextArea
                    autoSize
                    aria-label={say('yearly.text', { title: line.title })}
                    disabled={!now.isIn}
                    maxLength={500}
                    value={now.text}
                    onChange={(event) => edit(line, { text: event.target.value })}
                  />
                  <span className="muted">
                    {say(`yearly.reason.${line.reason}`, { number: line.number })}
                    {' · '}
                    <LeadUnit duties={line.duties} />
                  </span>
                  {isChecked && now.isIn && (isDueWrong(line) || isTextShort(line)) ? (
                    <span className="field-error" role="alert">
                      {isTextShort(line) ? say('yearly.text.error') : say('yearly.due.error', { year })}
                    </span>
                  ) : null}
                </div>
                <span>
                  <label htmlFor={`due-${line.taskId}`} className="visually-hidden">
                    {say('yearly.due', { title: line.title })}
                  </label>
                  <DayInput
                    id={`due-${line.taskId}`}
                    value={now.due}
                    onChange={(due) => edit(line, { due })}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      {change.error instanceof ApiFailure ? <Notice tone="bad">{change.error.error.message}</Notice> : null}
      {canPublish ? (
        <div>
          <Button
            type="primary"
            htmlType="submit"
            loading={change.isPending}
            disabled={isTaken || chosen.length === 0}
          >
            {say('yearly.publish')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
